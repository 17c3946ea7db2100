import Foundation
import ParsedCorpus

/// Has documents parsed in other processes, some after conversion: no document can end this one.
struct DocumentParser: Sendable {
    let limits: ReadingLimits
    private let workers: WorkerPool
    /// The format to take every document for; nil to look.
    let format: DocumentFormat?
    /// What overrules the documents on whose report it is.
    let overrules: IdentityFiles
    private let resolver: IdentityResolver?

    /// - Parameter executable: this programme, as workers are to be started.
    init(
        setup: WorkerSetup = WorkerSetup(), format: DocumentFormat? = nil,
        overrules: IdentityFiles = IdentityFiles(), executable: String = "/proc/self/exe"
    ) throws {
        limits = setup.limits
        self.overrules = overrules
        resolver = overrules.isEmpty ? nil : try overrules.resolver()
        workers = WorkerPool(setup: setup, executable: executable)
        self.format = format
    }

    /// A document that is parsed, or one that waits for conversion.
    enum Step: Sendable {
        case done(ParsedInput)
        case waits(name: String, OfficeFile)
    }

    /// Parses `bytes` of that format, nil for text, or puts them aside for conversion.
    func start(
        _ bytes: [UInt8], _ name: String, _ format: DocumentFormat?, _ queue: OfficeQueue
    ) -> Step {
        do throws(ReadingError) {
            guard let format, format.needsConversion else {
                return .done(ParsedInput(name: name, result: parse(bytes, name, format)))
            }
            try OLE2Content.check(bytes)
            return .waits(name: name, try queue.add(bytes, format))
        } catch {
            return .done(ParsedInput(name: name, result: .failure(error)))
        }
    }

    /// Parses what became of a document that waited for conversion.
    func finish(_ name: String, _ file: OfficeFile, _ outcome: OfficeOutcome?) -> ParsedInput {
        let result: Result<Report, ReadingError>
        switch outcome {
        case .converted(let path):
            result = converted(path, name, file)
        case .refused, nil:
            let package = file.format.converterPackage
            result = .failure(
                .damaged(
                    format: file.format, reason: "LibreOffice cannot open it (needed package: \(package))"))
        case .crashed: result = .failure(.crashed(format: file.format))
        case .late:
            result = .failure(
                .limitExceeded(
                    name: "seconds", limit: OfficeConverter.installed?.patience ?? 0,
                    found: "LibreOffice had not converted it by then"))
        }
        return ParsedInput(name: name, result: result)
    }

    private func converted(_ path: String, _ name: String, _ file: OfficeFile) -> Result<Report, ReadingError>
    {
        do throws(ReadingError) {
            let bytes = try InputFile(source: .file(path), name: name).read(limit: limits.fileBytes)
            let format: DocumentFormat = file.target == .docx ? .docx : .xlsx
            var report = try parse(bytes, name, format).get()
            report.format = file.format
            return .success(report)
        } catch {
            return .failure(error)
        }
    }

    private func parse(
        _ bytes: [UInt8], _ name: String, _ format: DocumentFormat?
    ) -> Result<Report, ReadingError> {
        workers.parse(bytes, name: name, format: format).map(identified)
    }

    /// `report` by the names of the user's files.
    private func identified(_ report: Report) -> Report {
        guard let resolver else { return report }
        var report = report
        report.identify(with: resolver)
        return report
    }
}
