/// What a page says about itself: `<title>` and the `<meta>` names that Chinese government sites must
/// use, with the common ones beside them.
struct HTMLMetadata {
    private var title = ""
    private var articleTitle = ""
    private var siteName = ""
    private var address = ""

    mutating func readTitle(_ node: HTMLNode) {
        guard title.isEmpty else { return }
        for index in 0..<node.childCount {
            let child = node[child: index]
            if child.kind == .text { title += collapsed(child.text) }
        }
    }

    mutating func readMeta(_ node: HTMLNode) {
        guard let name = node.attribute("name") ?? node.attribute("property"),
            let content = node.attribute("content")
        else { return }
        if isEqual(name, "articletitle") || isEqual(name, "og:title") {
            if articleTitle.isEmpty { articleTitle = collapsed(content) }
        } else if isEqual(name, "sitename") || isEqual(name, "og:site_name") {
            if siteName.isEmpty { siteName = collapsed(content) }
        } else if isEqual(name, "url") || isEqual(name, "og:url") {
            if address.isEmpty { address = collapsed(content) }
        }
    }

    mutating func readLink(_ node: HTMLNode) {
        guard address.isEmpty, let kind = node.attribute("rel"), isEqual(kind, "canonical"),
            let target = node.attribute("href")
        else { return }
        address = collapsed(target)
    }

    /// The article's own title comes before the page's, which mostly names the site too.
    func store(in document: inout Document) {
        document.metadataTitle = articleTitle.isEmpty ? title : articleTitle
        let parts = [siteName, address].filter { !$0.isEmpty }
        document.metadataSource = parts.joined(separator: " ")
    }

    private func collapsed(_ text: UnsafeBufferPointer<UInt8>) -> String {
        text.split(whereSeparator: isHTMLBlank).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}
