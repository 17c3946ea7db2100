/// Where the misprint is that explains a report's broken sums.
public enum Localisation {
    static func suggest(_ context: inout CheckContext) {}
}
