"""The peer of the benchmark: an analyst's script for one job, text reports in, a CSV of a row a report out.

Written as one would write it for a paper: regular expressions for title, text and headings, labels matched by
their telling words, rows in the form's order where a label is broken over lines. It takes clean reports for
granted: no check of sums, no statuses, no places, one encoding.

    python3 analyst.py FOLDER > panel.csv
"""

import csv
import re
import sys
from pathlib import Path

COLUMNS = "natural_person business research social_org legal_service other_org total".split()
ROWS = [  # telling words of the label, name of the row
    ("新收", "new_received"), ("上年结转", "carried_in"), ("予以公开", "granted"), ("部分公开", "partially_granted"),
    ("国家秘密", "denied_state_secret"), ("禁止公开", "denied_other_law"), ("三安全一稳定", "denied_security_stability"),
    ("第三方", "denied_third_party"), ("内部事务", "denied_internal_affairs"), ("过程性", "denied_process_info"),
    ("执法案卷", "denied_enforcement_file"), ("行政查询", "denied_admin_query"), ("不掌握", "unable_not_held"),
    ("另行制作", "unable_needs_creation"), ("仍不明确", "unable_unclear"), ("信访", "refused_petition"),
    ("重复申请", "refused_repeat"), ("公开出版物", "refused_publication"), ("大量反复", "refused_excessive"),
    ("重新出具", "refused_confirmation"), ("逾期不补正", "other_not_corrected"), ("收费通知", "other_fee_unpaid"),
    ("3.其他", "other_misc"), ("其他处理", "other_handling"), ("总计", "total"), ("结转下年度", "carried_forward"),
]
FORM_2019 = [name for _, name in ROWS if name not in ("other_not_corrected", "other_fee_unpaid", "other_misc")]
FORM_2021 = [name for _, name in ROWS if name != "other_handling"]
DISCLOSURE = {  # label: cells by how many numbers follow it
    "行政规范性文件": {3: "normative"}, "规范性文件": {3: "normative"}, "规章": {3: "regulations"},
    "行政许可": {1: "licensing", 3: "licensing"}, "其他对外管理服务事项": {3: "other_services"},
    "行政处罚": {1: "penalties", 3: "penalties"}, "行政强制": {1: "coercion", 3: "coercion"},
    "行政事业性收费": {1: "fees", 2: "fees"}, "政府集中采购": {2: "procurement"},
}
PROSE = {
    "prose.applications_new": r"(?:收到|新收)政府信息公开申请(\d+)件",
    "prose.applications_handled": r"办结(?:政府信息公开申请)?(\d+)件",
    "prose.carried_in": r"上年结转(\d+)件",
    "prose.carried_forward": r"结转下年度(?:继续办理)?(\d+)件",
    "prose.proactive_total": r"主动公开政府信息(\d+)条",
    "prose.proactive_site": r"政府网站公开(?:信息)?(\d+)条",
    "prose.proactive_media": r"新媒体公开信息(\d+)条",
}
DISPUTES = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]
RESULTS = ["upheld", "corrected", "other", "pending", "total"]
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
HEADINGS = re.compile(r"^[#\s]*(二、主动公开|三、收到和处理|四、(?:因)?政府信息公开行政复议|五、存在)", re.M)


def runs(section):
    """(label, numbers) for every run of numbers with the text before it."""
    label, numbers = [], []
    for token in re.split(r"[\s|]+", section):
        if NUMBER.fullmatch(token):
            numbers.append(token)
        elif token and not set(token) <= set("-:"):
            if numbers:
                yield "".join(label), numbers
                label, numbers = [], []
            label.append(token)
    if numbers:
        yield "".join(label), numbers


def disclosure_cells(section, is_new):
    for label, numbers in runs(section):
        name = next((cells[len(numbers)] for key, cells in DISCLOSURE.items()
                     if label.endswith(key) and len(numbers) in cells), None)
        if name in ("regulations", "normative"):
            parts = ["issued", "repealed", "in_force"] if is_new else ["made", "disclosed", "total"]
        elif name == "fees":
            parts = ["amount"] if len(numbers) == 1 else ["previous_items", "change"]
        elif name == "procurement":
            parts = ["items", "amount"]
        else:
            parts = ["decisions"] if len(numbers) == 1 else ["previous_items", "change", "decisions"]
        if name:
            yield from ((f"{name}.{part}", number) for part, number in zip(parts, numbers))


def application_cells(section, is_new):
    rows = [(label, numbers) for label, numbers in runs(section) if len(numbers) == 7]
    form = FORM_2021 if is_new else FORM_2019
    for index, (label, numbers) in enumerate(rows):
        if len(rows) == len(form):
            name = form[index]
        else:
            name = next((name for words, name in ROWS if words in label), None)
        if name:
            yield from ((f"applications.{name}.{column}", n) for column, n in zip(COLUMNS, numbers))


def dispute_cells(section):
    for _, numbers in runs(section):
        if len(numbers) == 15:
            names = [f"{table}.{result}" for table in DISPUTES for result in RESULTS]
            yield from zip(names, numbers)


def read(path):
    text = path.read_text(encoding="utf-8")
    cells = {"document": path.name}
    start = re.sub(r"[\s#]+", "", text[:300])
    title = re.search(r"^(.*?)(20\d\d)年度?(?:政府信息公开|信息公开)", start) or re.search(r"^()(20\d\d)", start)
    if title:
        cells["agency"], cells["year"] = title.groups()
    parts = HEADINGS.split(text)
    sections = dict(zip((p[0] for p in parts[1::2]), parts[2::2]))
    flowing = re.sub(r"\s+", "", parts[0])
    for cell, pattern in PROSE.items():
        if found := re.search(pattern, flowing):
            cells[cell] = found[1]
    cells.update(disclosure_cells(sections.get("二", ""), "制发件数" in re.sub(r"\s", "", sections.get("二", ""))))
    cells.update(application_cells(sections.get("三", ""), "逾期" in re.sub(r"[\s|]", "", sections.get("三", ""))))
    cells.update(dispute_cells(sections.get("四", "")))
    return cells


def main():
    reports = [read(path) for path in sorted(Path(sys.argv[1]).iterdir())]
    header = {name: None for report in reports for name in report}
    writer = csv.DictWriter(sys.stdout, list(header), restval="")
    writer.writeheader()
    writer.writerows(reports)


main()
