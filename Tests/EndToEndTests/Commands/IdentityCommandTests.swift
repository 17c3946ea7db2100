import Foundation
import Testing

/// Names, successors and selections on the command line.
@Suite(.timeLimit(.minutes(5))) struct IdentityCommandTests {
    /// A school office that is called otherwise from 2022 on.
    private func renamed() throws -> DemoFolder {
        let folder = try DemoFolder(["education", "finance"], 2019...2024)
        for year in 2022...2024 {
            try folder.edit("\(year)/education-\(year).txt", ["教育局": "教育和体育局"])
        }
        return folder
    }

    @Test func aNameIsExplainedWithoutReports() throws {
        let run = try CommandRun("identify", "--name", "薛城区工信局", "--name", "鼓楼区教体局", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.rows[0].hasPrefix(",薛城区工业和信息化局,山东省枣庄市薛城区,370403,county,department,,薛城区工信局,"))
        #expect(run.rows[1].hasPrefix(",鼓楼区教育和体育局,,,county,department,"))
        #expect(run.rows[1].contains("江苏省南京市鼓楼区 320106; 江苏省徐州市鼓楼区 320302"))
        #expect(try CommandRun("identify").status == 64)
    }

    @Test func successorsAreSuggestedAndChained() throws {
        let folder = try renamed()
        let suggested = try CommandRun("identify", folder.path, "--successors", "--format", "csv")
        try #require(suggested.rows.count == 1)
        #expect(suggested.rows[0].hasPrefix("云汀县教育局,,2021,云汀县教育和体育局,"))
        let before = try CommandRun(
            "trend", "applications_new", folder.path, "--agency", "教育", "--format", "csv")
        #expect(Set(before.rows.map { $0.prefix { $0 != "," } }).count == 2)
        // What is printed is a lineage file.
        let lineage = try folder.write("lineage.csv", suggested.output)
        let chained = try CommandRun(
            "trend", "applications_new", folder.path, "--agency", "教育", "--lineage", lineage, "--format",
            "csv")
        #expect(chained.rows.count == 6)
        #expect(chained.rows.allSatisfy { $0.hasPrefix("云汀县教育和体育局,") })
        let header = chained.output.prefix { $0 != "\n" }.split(separator: ",")
        let formerName = try #require(header.firstIndex(of: "former_name"))
        let former = chained.rows.map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[formerName])
        }
        #expect(former == Array(repeating: "云汀县教育局", count: 3) + ["", "", ""])
        let people = try CommandRun(
            "trend", "applications_new", folder.path, "--agency", "教育", "--lineage", lineage, "--format",
            "table",
            "--lang", "en")
        #expect(people.output.contains("2022 ‡"))
        #expect(people.output.contains("‡ 云汀县教育和体育局 from 2022, 云汀县教育局 before (lineage file)"))
        // Nothing is compared across the rename unless asked.
        let change = try #require(header.firstIndex(of: "change"))
        func changes(_ run: CommandRun) -> [Bool] {
            run.rows.map { !$0.split(separator: ",", omittingEmptySubsequences: false)[change].isEmpty }
        }
        #expect(changes(chained) == [false, true, true, false, true, true])
        let bridged = try CommandRun(
            "trend", "applications_new", folder.path, "--agency", "教育", "--lineage", lineage, "--format",
            "csv", "--bridge-renames")
        #expect(changes(bridged) == [false, true, true, true, true, true])
        #expect(
            try CommandRun("identify", folder.path, "--lineage", lineage, "--format", "csv", "--year", "2020")
                .output.contains("lineage: 云汀县教育局 → 云汀县教育和体育局"))
    }

    @Test func aMergerIsNamedAndNotChained() throws {
        let folder = try renamed()
        let lineage = try folder.write(
            "lineage.csv",
            "name,from,to,successor\n云汀县教育局,,2021,云汀县教育和体育局\n云汀县体育局,,2021,云汀县教育和体育局\n")
        let run = try CommandRun(
            "trend", "applications_new", folder.path, "--agency", "教育局", "--lineage", lineage, "--format",
            "table",
            "--lang", "en")
        #expect(run.output.contains("云汀县教育局 was merged into 云汀县教育和体育局 (lineage file)"))
        #expect(!run.output.contains("2022"))
    }

    @Test func aSelectionThatMatchesNothingSaysSo() throws {
        let folder = try DemoFolder(["education", "finance"], 2023...2024)
        for command in [
            ["rank", "disclosure_rate"], ["trend", "disclosure_rate"], ["summary", "disclosure_rate"],
            ["outcomes"],
            ["compare"], ["funnel", "disclosure_rate"], ["decompose", "disclosure_rate"],
            ["correlate", "disclosure_rate", "applications_new"], ["check"], ["parse"], ["identify"],
        ] {
            let run = try CommandRun(command + [folder.path, "--agency", "教育居"])
            #expect(run.status == 64, "\(command)")
            #expect(
                run.talk
                    == "gongkai \(command[0]): no body with '教育居' in its name among 2; did you mean '教育局'?\n",
                "\(command)")
        }
        for command in [["profile", "教育居"], ["similar", "教育居"]] {
            let run = try CommandRun(command + [folder.path])
            #expect(run.status == 64 && run.talk.contains("did you mean '教育局'?"), "\(command)")
        }
        let years = try CommandRun("rank", "disclosure_rate", folder.path, "--year", "2018")
        #expect(years.status == 64)
        #expect(years.talk == "gongkai rank: no report of 2018; the reports are of 2023–2024\n")
        let both = try CommandRun(
            "parse", folder.path, "--agency", "教育局", "--kind", "town", "--quiet")
        #expect(both.status == 64 && both.talk.contains("--agency and --kind together"))
    }

    @Test func ownGroupsWorkEverywhere() throws {
        let folder = try DemoFolder(
            ["education", "finance", "health", "housing", "water", "audit", "government"], 2023...2024)
        let groups = try folder.write(
            "groups.csv",
            "body,group\n云汀县教育局,social\n云汀县卫生健康局,social\n云汀县住建局,works\n云汀县水利局,works\n云汀县邮政局,works\n")
        for command in [
            ["rank", "disclosure_rate"], ["trend", "disclosure_rate"], ["summary", "disclosure_rate"],
            ["outcomes"], ["decompose", "disclosure_rate"], ["funnel", "disclosure_rate"],
            ["correlate", "disclosure_rate", "applications_new"],
        ] {
            let run = try CommandRun(command + [folder.path, "--groups", groups, "--format", "csv"])
            #expect(run.status == 0, "\(command) \(run.talk)")
            #expect(run.output.contains("social") && run.output.contains("works"), "\(command)")
            #expect(run.talk.contains("云汀县人民政府"), "\(command): who is left out")
            #expect(run.talk.contains("1 body of the file of groups has no report: 云汀县邮政局"), "\(command)")
        }
        let profile = try CommandRun(
            "profile", "教育局", folder.path, "--groups", groups, "--format", "table", "--lang", "en")
        #expect(profile.status == 0)
        let similar = try CommandRun("similar", "教育局", folder.path, "--groups", groups, "--format", "csv")
        #expect(similar.rows.count == 2)
        let compare = try CommandRun(
            "compare", "disclosure_rate", folder.path, "--agency", "教育局", "--groups", groups, "--format",
            "csv")
        #expect(compare.rows[0].split(separator: ",", omittingEmptySubsequences: false)[8] == "1")
        #expect(try CommandRun("rank", "disclosure_rate", folder.path, "--group-by", "group").status == 64)
    }

    @Test func duplicatesAreSettledAsAsked() throws {
        let folder = try DemoFolder(["education"], 2024...2024)
        let text = "\(folder.path)/2024/education-2024.txt"
        let copy = try String(contentsOfFile: text, encoding: .utf8)
        let other = copy.replacingOccurrences(of: "\t39\n", with: "\t38\n")
        try other.write(toFile: folder.path + "/2024/education-2024-b.txt", atomically: true, encoding: .utf8)
        for (policy, words) in [
            ("latest", "the last one counts (--duplicates latest), 1 not used"),
            ("first", "the first one counts (--duplicates first), 1 not used"),
            ("refuse", "none of them counts (--duplicates refuse), 2 not used"),
        ] {
            let run = try CommandRun(
                "summary", "licensing_decisions", folder.path, "--duplicates", policy, "--format", "csv")
            #expect(run.talk.contains(words), "\(policy): \(run.talk)")
        }
    }
}
