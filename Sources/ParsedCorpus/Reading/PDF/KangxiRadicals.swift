/// Radicals that some producers write instead of the character they look like (⽇ for 日): the glyph is the
/// same, the code is not, and no label would match.
enum KangxiRadicals {
    /// Replaces the three-byte character at `start` by its ordinary twin.
    static func unify(_ bytes: inout [UInt8], at start: Int) {
        guard bytes[start] == 0xE2, bytes[start + 1] >= 0xBA, bytes[start + 1] <= 0xBF else { return }
        let code = (Int(bytes[start + 1]) & 0x3F) << 6 | Int(bytes[start + 2]) & 0x3F | 0x2000
        let twin: UInt16
        if code >= 0x2F00, code - 0x2F00 < twins.count {
            twin = twins[code - 0x2F00]
        } else if let found = supplement[UInt16(code)] {
            twin = found
        } else {
            return
        }
        bytes[start] = 0xE0 | UInt8(twin >> 12)
        bytes[start + 1] = 0x80 | UInt8(twin >> 6 & 0x3F)
        bytes[start + 2] = 0x80 | UInt8(twin & 0x3F)
    }

    /// U+2F00 to U+2FD5 in order, by Unicode's compatibility decomposition, but 户, 青 and 黄 as they are written
    /// in mainland China.
    private static let twins: [UInt16] = Array(
        (""
            + "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮"
            + "山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿"
            + "片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌"
            + "舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
            + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").utf16)

    /// Of U+2E80 to U+2EF3, which have no decomposition, those with an everyday twin.
    private static let supplement: [UInt16: UInt16] = {
        let pairs: [(UInt16, String)] = [
            (0x2E81, "厂"), (0x2E85, "亻"), (0x2E8B, "卩"), (0x2E9F, "母"), (0x2EA0, "民"),
            (0x2EA3, "母"), (0x2EBC, "肉"), (0x2EC1, "虎"), (0x2EC4, "西"), (0x2EC5, "见"),
            (0x2EC9, "贝"), (0x2ECB, "车"), (0x2ED1, "长"), (0x2ED3, "长"), (0x2ED4, "门"),
            (0x2ED8, "青"), (0x2EDA, "页"), (0x2EDB, "风"), (0x2EDD, "食"), (0x2EDE, "食"),
            (0x2EE2, "马"), (0x2EE5, "鱼"), (0x2EE6, "鸟"), (0x2EE9, "黄"), (0x2EEC, "齐"),
            (0x2EEE, "齿"), (0x2EF0, "龙"),
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.1.utf16.first!) })
    }()
}
