#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""survey.py ROWS: writes a survey as CSV, the same one every time.

Its names need quoting, its cells too: blanks, spaces around them, quotes, commas, accents, ends of lines. Scores stand
there as numbers, as people type them, and as labels; a few weights are none.
"""
import csv
import random
import sys

some = random.Random(5)
channels = ["web", "shop", "", " shop", 'L\'atelier, "chic"', "été", "deux\nlignes", "=1+1"]
typed = ["9", " 9 ", "9.0", "10 - very likely", "0", "3", "7", "N/A", "don't know", "", "  ", "7.5", "8"]
labels = ["Very satisfied", "satisfied", "Neutral", "dissatisfied", "Very dissatisfied", "", "No answer"]
weights = ["1", "0.8", "1.25", "0.873412345678901", "0.1", "12345.6789", "0.00001", "2.50", "3.33333333333333"]  # of 15 digits at most, as SQLite writes them

rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["id", "canal d'achat", "order", "poids.v2", 'note "tapée"', "avis"])
for i in range(int(sys.argv[1])):
    score = some.choice([*range(11), 9, 10, 8, ""])
    weight = "" if i % 97 == 5 else "-1" if i % 101 == 7 else some.choice(weights)
    word = "neuf" if i % 61 == 3 else some.choice(typed)
    rows.writerow([i, some.choice(channels), score, weight, word, some.choice(labels)])
