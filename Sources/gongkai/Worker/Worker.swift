import Glibc
import ParsedCorpus

/// `gongkai worker`: parses the documents that another gongkai sends, one answer a document. Not for people.
enum Worker {
    /// The one argument that asks for it.
    static let name = "worker"

    /// Answers until there are no more messages.
    static func run() throws {
        // libzip makes a local time of every member's; without this the system looks for the zone each time.
        setenv("TZ", "UTC0", 1)
        // What a library prints must not come between the answers.
        let output = dup(1)
        dup2(2, 1)
        guard let message = Frame.read(0) else { return }
        let setup = try WorkerSetup(message)
        let parser = setup.makeParser()
        WorkerLimits.limitMemory(setup.limits.parserBytes)
        while let message = Frame.read(0) {
            WorkerLimits.limitTime(setup.limits.parserSeconds)
            let request = try WorkerRequest(message)
            WorkerFault.apply(request.name)
            var documentParser = parser
            documentParser.format = request.format
            let outcome = Result { () throws(ReadingError) in
                try documentParser.parse(request.content, name: request.name)
            }
            guard Frame.write(ParseOutcomeCodec.encode(outcome), output) else { return }
        }
    }
}
