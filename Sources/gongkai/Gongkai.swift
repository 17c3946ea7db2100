import ArgumentParser
import Foundation
import ParsedCorpus
@main struct Gongkai: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gongkai")
    @Argument var paths: [String]
    func run() throws {
        print("document,agency,region,year,edition,cell,value,status,raw,location")
        var files: [String] = []
        for path in paths {
            var d: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &d)
            if d.boolValue { files += try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 } } else { files.append(path) }
        }
        for path in files {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            do {
                let doc = try TextReader.read(bytes, name: (path as NSString).lastPathComponent)
                let r = try Recognizer.recognize(doc)
                for c in r.cells {
                    if c.status == .absent { continue }; let e = r.edition(of: Form.cells[c.cell.index].section)?.name ?? ""
                    print("\(r.document),\(r.agency),\(r.region),\(r.year.map(String.init) ?? ""),\(e),\(c.cell.name),\(c.value?.description ?? ""),\(c.status.rawValue),\"\(c.raw.replacingOccurrences(of: "\"", with: "'"))\",\"\(c.location)\"")
                }
                for n in r.notes { FileHandle.standardError.write(Data("\(path): [\(n.rule)] \(n.message) \(n.location) \(n.cells)\n".utf8)) }
            } catch { FileHandle.standardError.write(Data("\(path): \(error)\n".utf8)) }
        }
    }
}
