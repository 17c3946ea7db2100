import Foundation
import Testing

/// `build`, and its stores in place of folders.
@Suite(.timeLimit(.minutes(5))) struct StoreCommandTests {
    private static let bodies = ["education", "finance", "government", "housing", "water"]

    @Test func aStoreGivesWhatItsFolderGives() throws {
        let folder = try DemoFolder(Self.bodies, 2022...2024)
        try "no report".write(toFile: folder.path + "/2024/wrong.txt", atomically: true, encoding: .utf8)
        let store = folder.beside("corpus.gongkai")
        let build = try CommandRun("build", folder.path, "-o", store)
        #expect(build.status == 2)
        #expect(build.talk.contains("wrong.txt: "))
        #expect(build.talk.contains("16 files, 16 parsed, 0 unchanged, 1 documents refused"))
        for command in [
            ["rank", "disclosure_rate"], ["trend", "disclosure_rate", "--agency", "教育局"],
            ["summary", "disclosure_rate", "applications_new", "--group-by", "kind"], ["check"], ["parse"],
            ["parse", "--layout", "wide", "--format", "json"], ["outcomes", "--format", "jsonl"],
            ["identify", "--format", "csv"],
        ] {
            let ofFolder = try CommandRun(command + [folder.path])
            let ofStore = try CommandRun(command + [store, "--jobs", "3"])
            #expect(ofStore.output == ofFolder.output, "\(command)")
            #expect(ofStore.talk == ofFolder.talk, "\(command)")
            #expect(ofStore.status == ofFolder.status && !ofFolder.output.isEmpty, "\(command)")
        }
    }

    @Test func onlyChangedFilesAreParsedAgain() throws {
        let folder = try DemoFolder(["education"], 2022...2024)
        let store = folder.beside("corpus.gongkai")
        _ = try CommandRun("build", folder.path, "-o", store)
        #expect(try CommandRun("build", folder.path, "-o", store).talk.contains("0 parsed, 3 unchanged"))
        try folder.edit("2023/education-2023.txt", ["教育局": "教育和体育局"])
        #expect(try CommandRun("build", folder.path, "-o", store).talk.contains("1 parsed, 2 unchanged"))
        let ofStore = try CommandRun("identify", store, "--format", "csv")
        #expect(ofStore.output == (try CommandRun("identify", folder.path, "--format", "csv")).output)
        #expect(ofStore.output.contains("云汀县教育和体育局"))
        try FileManager.default.removeItem(atPath: folder.path + "/2022")
        _ = try CommandRun("build", folder.path, "-o", store)
        #expect(try CommandRun("identify", store, "--format", "csv").rows.count == 2)
    }

    @Test func namesOverruleAStoreToo() throws {
        let folder = try DemoFolder(["education", "finance"], 2023...2024)
        let aliases = try folder.write("aliases.csv", "alias,name\n云汀县教育局,云汀县教育和体育局\n")
        let store = folder.beside("corpus.gongkai")
        let plain = ["rank", "applications_new", "--year", "2023...2024"]
        let expected = try CommandRun(plain + [folder.path, "--aliases", aliases]).output
        #expect(expected.contains("云汀县教育和体育局"))
        _ = try CommandRun("build", folder.path, "-o", store)
        #expect(try CommandRun(plain + [store, "--aliases", aliases]).output == expected)
        // Built with them, it needs them no more; nothing is parsed for it.
        let again = try CommandRun("build", folder.path, "-o", store, "--aliases", aliases)
        #expect(again.talk.contains("0 parsed, 4 unchanged"))
        #expect(try CommandRun(plain + [store]).output == expected)
    }

    @Test func whatIsNoStoreStays() throws {
        let folder = try DemoFolder(["education"], 2024...2024)
        let other = try folder.write("notes.txt", "mine")
        let build = try CommandRun("build", folder.path, "-o", other)
        #expect(build.status == 64)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "mine")
        let store = folder.beside("corpus.gongkai")
        _ = try CommandRun("build", folder.path, "-o", store)
        #expect(try CommandRun("rank", "disclosure_rate", store, "--as", "html").status == 64)
        #expect(try CommandRun("build", store, "-o", folder.beside("other.gongkai")).status == 64)
        // Cut off, it is refused and said so.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: store))
        try bytes.prefix(9000).write(to: URL(fileURLWithPath: store))
        let broken = try CommandRun("rank", "disclosure_rate", store)
        #expect(broken.status != 0 && broken.talk.contains("corpus.gongkai"))
    }
}
