/// A web page in the bytes of an encoding that its declaration names, does not name or names wrongly.
enum HTMLBytes {
    static func encoded(
        _ draft: Draft, writer: HTMLWriter, noise: Set<Noise>, random: inout SeededRandom
    ) -> [UInt8] {
        let isChinese =
            noise.contains(.gb18030)
            || noise.contains(.noCharset) && random.chance(60)
            || noise.contains(.wrongCharset) && random.chance(50)
        let chinese = random.pick(["gb2312", "GBK", "gb18030"])
        let charset: String?
        if noise.contains(.noCharset) {
            charset = nil
        } else if noise.contains(.wrongCharset) {
            charset = isChinese ? "utf-8" : chinese
        } else {
            charset = isChinese ? chinese : "utf-8"
        }
        let page = writer.write(draft, charset: charset, random: &random)
        let text = noise.contains(.carriageReturns) ? page.replacing("\n", with: "\r\n") : page
        return isChinese ? TextBytes.gb18030(text) : Array(text.utf8)
    }
}
