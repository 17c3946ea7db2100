extension Rules {
    static let structure: [Rule] = [
        rule(
            "structure.total_only", .note, en: "only the total is filled in", zh: "只填总计",
            formula: "a total other than 0 has parts",
            why:
                "The parts are blank, so nothing confirms the total. Not a broken sum: blanks may be meant as "
                + "unknown.",
            zhWhy: "各分项空白，总计无从核对；空白未必表示零，故不作勾稽错误。"),
        rule(
            "structure.total_blank", .note, en: "the total is blank", zh: "总计空白",
            formula: "parts other than 0 have a total",
            why:
                "The parts are filled in, their total is not, so the blank is no 0: other sums that need it are left "
                + "open, and the finding is a warning where they would not hold with 0.",
            zhWhy: "各分项有数，总计未填，可见空白并非零；用到它的其他勾稽关系不核对，若按零计不成立则升为警告。"),
        rule(
            "structure.mixed_editions", .note, en: "two editions of the form in one report", zh: "新旧表式混用",
            formula: "edition of section 2 = edition of section 3",
            why:
                "Each section is checked by the form it uses. Across years, mixed reports break series of cells "
                + "that only one edition has.",
            zhWhy: "各部分按其所用表式核对；跨年时，只见于一种表式的栏目会中断。"),
        rule(
            "structure.edition_year", .note, en: "an edition unusual for the year", zh: "表式与年度不合",
            formula: "2019 form up to 2020, 2021 form from 2021",
            why:
                "The 2021 form applies from the reports for 2021 on; some bodies used it earlier, some kept the old "
                + "one.",
            zhWhy: "2021 年表式自 2021 年度报告起用；有的机关提前采用，有的沿用旧式。"),
        rule(
            "structure.missing_section", .warning, en: "a section without its table", zh: "缺表",
            formula: "sections 2, 3 and 4 have their tables", basis: [.article50],
            why: "The table is not in the document, is a picture, or was not recognised.",
            zhWhy: "文件中没有该表，或为图片，或未能识别。"),
        rule(
            "structure.missing_cells", .warning, en: "cells of the form are missing", zh: "表格缺行缺格",
            formula: "every cell of the section's edition is there",
            why: "Rows or cells of the form were not found. Sums that need them are not assessed.",
            zhWhy: "表式应有的行或格未见，相关勾稽关系不核对。"),
        rule(
            "identity.agency_missing", .warning, en: "no body named", zh: "未见机关名称", formula: "",
            basis: [.article49], why: "Without a body a report belongs to no series.", zhWhy: "无机关名称则无法归入序列。"),
        rule(
            "identity.year_missing", .warning, en: "no year named", zh: "未见年度", formula: "",
            basis: [.article49],
            why: "Without a year a report belongs to no series.", zhWhy: "无年度则无法归入序列。"),
    ]
}
