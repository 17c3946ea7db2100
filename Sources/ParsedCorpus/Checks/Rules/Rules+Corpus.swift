extension Rules {
    static let series: [Rule] = []
    static let corpus: [Rule] = []
    static let hierarchy: [Rule] = []
}
