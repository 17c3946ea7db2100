import Testing

@testable import ParsedCorpus

@Suite("What reading says, in Chinese")
struct PhrasesTests {
    @Test func partsKeepTheirPlaces() {
        #expect(
            Phrases.chinese("the title says 2021, the reporting period begins in 2020")
                == "标题为 2021 年，统计期限始于 2020 年")
        #expect(
            Phrases.chinese("'word/document.xml' is not well-formed XML: syntax error at line 3, column 7")
                == "“word/document.xml”不是合格的 XML：第 3 行第 7 列 syntax error")
        #expect(
            Phrases.chinese(
                "cells of section 3 stand without any mark between them; cut where there is but one way to cut"
            )
                == "第 3 部分 各格之间没有分隔，仅有一种切分方式")
        #expect(Phrases.chinese("quite another sentence") == nil)
    }

    /// Every template names the places it has, and no place is lost.
    @Test func everyTemplateIsFilledWhole() {
        for (english, chinese) in Phrases.notes + Phrases.reasons {
            let places = english.split(separator: "{}", omittingEmptySubsequences: false).count - 1
            var filled = english
            for number in 0..<places {
                let range = filled.firstRange(of: "{}")!
                filled.replaceSubrange(range, with: "«\(number)»")
            }
            let result = Phrases.chinese(filled)
            #expect(result?.contains("{") == false, "\(english)")
            for number in 0..<places {
                #expect(result?.contains("«\(number)»") == true, "\(english): \(chinese)")
            }
        }
    }

    @Test func refusalsAreChinese() {
        let errors: [ReadingError] = [
            .empty, .emptyForm, .noTextLayer(pages: 3), .encrypted(format: .pdf), .crashed(format: .pdf),
            .unreadableFile(reason: "a device, not a file"), .binary(signature: "PNG image"),
            .damaged(
                format: .docx,
                reason:
                    "not a whole ZIP archive (central directory missing); the file ends after 20,480 bytes"),
            .limitExceeded(name: "bytes of a file", limit: 5, found: "7 bytes"),
            .needsConverter(format: .doc, install: "libreoffice-writer-nogui"),
            .notAReport(reason: "none of the three statutory tables found (1 tables read, headed 收入)"),
        ]
        for error in errors {
            let words = error.chinese.split { !$0.isASCII || !$0.isLetter }.map(String.init)
            let kept: Set = ["ZIP", "docx", "pdf", "doc", "PNG", "OCR", "libreoffice", "writer", "nogui"]
            #expect(words.allSatisfy(kept.contains), "\(error.chinese)")
        }
    }
}
