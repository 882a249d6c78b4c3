#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What nps costs on files of any size, as a whole process beside other tools; writes docs/performance.md.

    tests/bench/compare.py BINDIR [--part 0.01] [--rounds 7] [--page FILE]

BINDIR is a release with the bench programs. Files are written to BINDIR/bench, once. A ratio is taken within a round,
in which all commands of a table run in turn; of the rounds, the median is told, and the least and the most. What a tool
counts is compared with what was written. A tool that is not installed has no row.
"""
import argparse
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# --- the files: what they are called on the page, and how many records they have -----------------------------------

FILES = {
    'scores': ('T1: one column of scores', 100_000_000),
    'export': ('T2: eight columns, the score fifth', 10_000_000),
    'late': ('the score in the last column, after the comment', 10_000_000),
    'crlf': ('CRLF, every cell in quotes', 10_000_000),
    'quotes': ('comments that are quotes for the most part', 10_000_000),
    'utf16': ('a column of scores in UTF-16', 10_000_000),
}


@dataclass
class Survey:
    kind: str
    path: Path
    contents: dict  # what was written: bytes, scores, channels

    @property
    def title(self):
        return FILES[self.kind][0]

    @property
    def has_header(self):
        return self.kind not in ('scores', 'utf16')


def written(kind, part, programs, folder):
    """The file, written before or now."""
    path = folder / f'{kind}.csv'
    said = folder / f'{kind}.json'
    records = max(int(FILES[kind][1] * part), 1000)
    if said.exists():
        contents = json.loads(said.read_text())
        if contents.get('records') == records and path.stat().st_size == contents['bytes']:
            return Survey(kind, path, contents)
    print(f'writing {path.name}: {records} records', file=sys.stderr)
    told = subprocess.run([programs / 'tests/bench_survey_files', kind, str(records), path], check=True,
                          capture_output=True, text=True).stdout
    contents = json.loads(told) | {'records': records}
    said.write_text(json.dumps(contents))
    return Survey(kind, path, contents)


# --- the commands: words, and how their output is read back to counts ----------------------------------------------


@dataclass
class Command:
    name: str
    words: list
    counts: Callable | None = None  # of the output: {score: count} or {channel: {score: count}}
    cost: dict = field(default_factory=dict)
    verdict: str = ''


def counts_of_kpi(text):
    """Of one result, or of the segments of one: the last line is of all answers."""
    lines = [json.loads(line) for line in text.splitlines()]
    tallies = {}
    for line in lines:
        name = (line.get('segment') or {}).get('channel')
        tallies[name] = {level['score']: level['count'] for level in line['distribution'] if level['count']}
    return tallies[None] if len(tallies) == 1 else {name: t for name, t in tallies.items() if name}


def counts_of_pairs(text):
    """Lines of a score and a count, with whatever between; headings are passed over."""
    found = {}
    for line in text.splitlines():
        pair = re.fullmatch(r'"?(\d+)"?[ ,\t]+(\d+)', line.strip())
        if pair:
            found[int(pair[1])] = int(pair[2])
    return found


def counts_of_channels(text):
    found = {}
    for row in csv.reader(io.StringIO(text)):
        if len(row) == 3 and row[2].isdigit():
            found.setdefault(row[0], {})[int(row[1])] = int(row[2])
    return found


def expected(survey, by_channel):
    table = survey.contents['channels'] if by_channel else {'': survey.contents['scores']}
    tallies = {name: {i: n for i, n in enumerate(counts) if n} for name, counts in table.items()}
    return tallies if by_channel else tallies['']


PYTHON = """
import csv, sys
counts = {}
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    rows = csv.reader(file)
    column = next(rows).index('nps') if sys.argv[2] == 'header' else 0
    for row in rows:
        counts[row[column]] = counts.get(row[column], 0) + 1
for score, n in counts.items():
    print(score, n)
"""


def duckdb_query(survey, by_channel, folder):
    header = 'true' if survey.has_header else 'false'
    names = '' if survey.has_header else ", names = ['nps']"
    columns = 'channel, nps' if by_channel else 'nps'
    query = folder / f'{survey.kind}-{by_channel}.sql'
    query.write_text(f"SET threads = 2;\nSELECT {columns}, count(*) FROM "
                     f"read_csv('{survey.path}', header = {header}{names}) GROUP BY ALL;\n")
    return query


def others(survey, by_channel, folder):
    """What else counts, as far as it is installed."""
    path = str(survey.path)
    tools = [Command('cat', ['cat', path]), Command('wc -l', ['wc', '-l', path])]
    if (ROOT / 'build/referees/duckdb/node_modules').exists():
        query = duckdb_query(survey, by_channel, folder)
        read = counts_of_channels if by_channel else counts_of_pairs
        tools.append(Command('DuckDB, 2 threads', ['sh', '-c', f'{ROOT}/tests/tools/duckdb -csv <{query}'], read))
    return tools


def slow_tools(survey, folder):
    path = str(survey.path)
    column = 5 if survey.has_header else 1
    tools = []
    if shutil.which('mawk'):
        program = f'{{ n[${column}]++ }} END {{ for (s in n) print s, n[s] }}'
        tools.append(Command('mawk', ['mawk', '-F,', program, path], counts_of_pairs))
    header = 'header' if survey.has_header else 'none'
    script = folder / 'count.py'
    script.write_text(PYTHON)
    tools.append(Command('Python csv', [sys.executable, script, path, header], counts_of_pairs))
    if shutil.which('mlr'):
        implicit = [] if survey.has_header else ['--implicit-csv-header']
        name = 'nps' if survey.has_header else '1'
        tools.append(Command('Miller', ['mlr', '--icsv', *implicit, '--onidx', '--ofs', ' ', 'count-distinct', '-f',
                                        name, path], counts_of_pairs))
    return tools


# --- measuring ------------------------------------------------------------------------------------------------------


def measure(commands, survey, by_channel, rounds, programs, folder):
    """Puts their cost into the commands; the first is what the others are compared with."""
    lines = []
    for i, command in enumerate(commands):
        lines.append('\t'.join([str(i), *map(str, command.words)]))
    told = subprocess.run([programs / 'tests/bench_paired', str(rounds), folder], input='\n'.join(lines) + '\n',
                          check=True, capture_output=True, text=True).stdout
    costs = json.loads(told)
    for i, command in enumerate(commands):
        command.cost = costs[str(i)]
        command.verdict = verdict(command, survey, by_channel, folder / str(i))
    return commands


def verdict(command, survey, by_channel, output):
    if command.cost.get('failed'):
        return 'fails'
    if command.counts is None:
        return ''
    found = command.counts(output.read_text())
    return 'right' if found == expected(survey, by_channel) else 'wrong'


def spaced(number):
    return f'{number:,}'.replace(',', ' ')


def table(commands):
    lines = ['| command | time × the first | least–most | memory, MiB | counts |', '|---|--:|--:|--:|---|']
    for command in commands:
        cost = command.cost
        if cost.get('failed'):
            lines.append(f'| {command.name} | | | | fails |')
            continue
        lines.append(f"| {command.name} | {cost['ratio']:.2f} | {cost['least']:.2f}–{cost['most']:.2f} | "
                     f"{cost['kibibytes'] / 1024:.1f} | {command.verdict} |")
    return lines


# --- the page -------------------------------------------------------------------------------------------------------


def version(words, pattern):
    try:
        run = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError:
        return None
    found = re.search(pattern, run.stdout + run.stderr)
    return found[1] if found else None


def machine():
    info = Path('/proc/cpuinfo').read_text()
    model = re.search(r'model name\s*: (.*)', info)
    return f"{model[1] if model else 'unknown processor'}, {os.cpu_count()} processors"


def versions():
    package = ROOT / 'build/referees/duckdb/node_modules/@duckdb/node-api/package.json'
    all_versions = {
        'DuckDB': json.loads(package.read_text())['version'] if package.exists() else None,
        'mawk': version(['mawk', '-W', 'version'], r'mawk (\S+)'),
        'Miller': version(['mlr', '--version'], r'(\d\S*)'),
        'Python': version([sys.executable, '--version'], r'Python (\S+)'),
        'cat and wc': version(['cat', '--version'], r'(\d+\.\d+)'),
        'g++': version(['g++', '--version'], r'(\d+\.\d+\.\d+)'),
    }
    return ', '.join(f'{name} {v}' for name, v in all_versions.items() if v)


def kernel_table(programs):
    told = subprocess.run([programs / 'tests/bench_kernels', '--benchmark_format=json', '--benchmark_repetitions=5',
                           '--benchmark_report_aggregates_only=true', '--benchmark_min_time=0.1'],
                          check=True, capture_output=True, text=True).stdout
    speeds = {}
    for run in json.loads(told)['benchmarks']:
        if run['aggregate_name'] == 'median':
            what, by = run['run_name'].split('/')
            speeds.setdefault(by, {})[what] = run['bytes_per_second']
    exact = speeds['exact reader']
    base = speeds['baseline']
    lines = ['| | scores | records | quotes |', '|---|--:|--:|--:|']
    for by, speed in speeds.items():
        cells = [f"{speed[what] / exact[what]:.0f}" if what in speed else '' for what in ('scores', 'records')]
        quotes = f"{speed['quotes'] / base['quotes']:.1f}" if 'quotes' in speed else ''
        lines.append(f"| {by} | {' | '.join(cells)} | {quotes} |")
    return lines


class Bench:
    def __init__(self, asked):
        self.programs = Path(asked.bindir).resolve()
        self.rounds = asked.rounds
        self.part = asked.part
        self.folder = self.programs / 'bench'
        self.folder.mkdir(exist_ok=True)
        self.nps = str(self.programs / 'nps')

    def survey(self, kind):
        return written(kind, self.part, self.programs, self.folder)

    def kpi(self, name, survey, *options, before=()):
        return Command(name, [*before, self.nps, '--format', 'json', *options, str(survey.path)], counts_of_kpi)

    def measured(self, commands, survey, by_channel=False, rounds=None):
        return measure(commands, survey, by_channel, rounds or self.rounds, self.programs, self.folder)

    def section(self, survey, extra=(), slow=True):
        cat, *rest = others(survey, False, self.folder)
        commands = self.measured([cat, self.kpi('`nps`', survey), *extra, *rest], survey)
        if slow:
            commands += self.measured([Command('cat', cat.words), *slow_tools(survey, self.folder)], survey, rounds=1)[1:]
        size = survey.contents['bytes'] / 1e6
        return [f'### {survey.title}', '', f"{spaced(survey.contents['records'])} records, {spaced(round(size))} MB.", '',
                *table(commands), '']

    def one_core(self, survey):
        return self.kpi('`nps`, one core', survey, before=('taskset', '-c', '0'))

    def pipe(self, survey):
        path = survey.path
        commands = [Command('`cat FILE \\| cat >/dev/null`', ['sh', '-c', f'cat {path} | cat >/dev/null']),
                    Command('`cat FILE \\| nps -`',
                            ['sh', '-c', f'cat {path} | {self.nps} --format json -'], counts_of_kpi)]
        return ['### T2 through a pipe', '', *table(self.measured(commands, survey)), '']

    def segments(self, survey):
        duckdb = [c for c in others(survey, True, self.folder) if c.counts]
        commands = [Command('`nps`', [self.nps, '--format', 'json', str(survey.path)]),
                    self.kpi('`nps --by channel`', survey, '--by', 'channel'), *duckdb]
        return ['### T3: T2 by channel', '', *table(self.measured(commands, survey, by_channel=True)), '']

    def start(self):
        file = ROOT / 'examples/data/textbook/nps-200.csv'
        told = subprocess.run([self.programs / 'tests/bench_startup', self.nps, file, '400'], check=True,
                              capture_output=True, text=True).stdout
        return ['### A file of a class', '', '```text', told.rstrip('\n'), '```', '']

    def exact_share(self, surveys):
        told = subprocess.run([self.programs / 'tests/bench_reading', *[s.path for s in surveys]], check=True,
                              capture_output=True, text=True).stdout
        shares = [line.split('\t')[0] for line in told.splitlines()]
        lines = ['| file | bytes that the exact reader took |', '|---|--:|']
        return lines + [f'| {s.title} | {share} % |' for s, share in zip(surveys, shares)]

    def page(self):
        surveys = {kind: self.survey(kind) for kind in FILES}
        export = surveys['export']
        lines = [
            '# How fast', '',
            'What `nps` costs as a whole process on files of any size, beside other tools on the same file in the same',
            'minutes. `./kpi bench` measures it and writes this page; nothing in it is typed by hand.', '',
            f'Measured on: {machine()}; {versions()}. Files are in the page cache. In each of {self.rounds} rounds the',
            'commands of a table run in turn, and a ratio is taken within the round, to the command of the first row: the',
            'median is given, then the least and the most. (mawk, Python and Miller have one round, beside a `cat` of their',
            'own.) Memory is the most at once. Counts are compared with what was written into the file.', '',
            '## Whole files', '',
            *self.section(surveys['scores'], extra=[self.one_core(surveys['scores'])]),
            *self.section(export, extra=[self.one_core(export)]),
            *self.segments(export),
            *self.pipe(export),
        ]
        for kind in ('late', 'crlf', 'quotes', 'utf16'):
            lines += self.section(surveys[kind], slow=False)
        lines += [*self.start(), '## Roads', '',
                  'Plain rows of long files are counted by kernels, all else is read by the exact reader.', '',
                  *self.exact_share(surveys.values()), '',
                  '## Kernels', '',
                  'In memory, with one thread: how many times as fast as the exact reader (scores, records) and as the',
                  'kernel for any processor (quotes).', '', *kernel_table(self.programs), '']
        return '\n'.join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bindir')
    parser.add_argument('--part', type=float, default=1.0, help='of the records of each file')
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--page', default=str(ROOT / 'docs/performance.md'))
    asked = parser.parse_args()
    page = Bench(asked).page()
    Path(asked.page).write_text(page)
    print(page, end='')


if __name__ == '__main__':
    main()
