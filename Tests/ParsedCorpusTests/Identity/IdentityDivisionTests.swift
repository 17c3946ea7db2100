import Testing

@testable import ParsedCorpus

@Suite("Identity of every division")
struct IdentityDivisionTests {
    static let table = DivisionTable.shared
    static let bodies: [(suffix: String, full: String, kind: BodyKind)] = [
        ("人民政府", "人民政府", .government), ("政府办", "人民政府办公室", .office), ("发改局", "发展和改革局", .department),
        ("市场监管局", "市场监督管理局", .department), ("司法局", "司法局", .department),
        ("机关事务服务中心", "机关事务服务中心", .institution), ("卫健委", "卫生健康委员会", .department),
    ]

    /// The name of the division with the name of the one above: enough to tell every division.
    private func chain(_ division: Division) -> String {
        division.parentIndex.map { Self.table[$0].name + division.name } ?? division.name
    }

    @Test func everyDivisionTimesBodiesWithParent() {
        let resolver = IdentityResolver()
        var wrong: [String] = []
        for place in 0..<Self.table.count {
            let division = Self.table[place]
            for body in Self.bodies {
                let title = chain(division) + body.suffix + "2020年政府信息公开工作年度报告"
                let found = resolver.resolve(IdentityEvidence(title: title))
                if found.agency != division.name + body.full || found.region != Self.table.fullName(place)
                    || found.kind != body.kind
                {
                    wrong.append("\(title): \(found.agency), \(found.region), \(found.kind)")
                }
            }
        }
        #expect(
            wrong.isEmpty, "\(wrong.count) of \(Self.table.count * Self.bodies.count): \(wrong.prefix(40))")
    }

    @Test func everyDivisionByItsOwnName() {
        let resolver = IdentityResolver()
        var wrong: [String] = []
        var open = 0
        for place in 0..<Self.table.count {
            let division = Self.table[place]
            let found = resolver.resolve(IdentityEvidence(title: division.name + "人民政府2020年政府信息公开工作年度报告"))
            if found.region.isEmpty {
                open += 1
                if found.agency != division.name + "人民政府" || found.candidates.count < 2
                    || !found.candidates.contains(where: { $0.code == division.code })
                {
                    wrong.append("\(division.name): \(found.agency) \(found.candidates)")
                }
            } else if found.region != Self.table.fullName(place) {
                wrong.append("\(Self.table.fullName(place)): \(found.region)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
        #expect(open < 120, "\(open) open")
    }

    @Test func everyAmbiguousNameIsSettledByTheAreaCode() {
        // Shared area codes leave some open; none may come out wrong.
        let resolver = IdentityResolver()
        var (wrong, open, right) = ([String](), 0, 0)
        for (number, places) in Self.table.areaCodes.sorted(by: { $0.key < $1.key }) {
            for place in 0..<Self.table.count where places.contains(where: { Self.table.isWithin(place, $0) })
            {
                let division = Self.table[place]
                guard division.level == .county, division.abolished == nil else { continue }
                let found = resolver.resolve(
                    IdentityEvidence(
                        title: division.name + "教育局2024年年报", text: "电话：0\(number)-87636109", year: 2024))
                if found.region == Self.table.fullName(place) {
                    right += 1
                } else if found.region.isEmpty {
                    open += 1
                } else {
                    wrong.append("\(Self.table.fullName(place)) 0\(number): \(found.region)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(30))")
        #expect(open <= 6 && right > 2700, "\(right) right, \(open) open")
    }

    @Test func formerNamesLeadToTheDivision() {
        let resolver = IdentityResolver()
        let renamed = [
            ("洪泽县", "江苏省淮安市洪泽区"), ("藁城市", "河北省石家庄市藁城区"), ("襄樊市", "湖北省襄阳市"), ("平果县", "广西壮族自治区百色市平果市"),
            ("綦江县", "重庆市綦江区"), ("居巢区", "安徽省合肥市巢湖市"), ("芜湖县", "安徽省芜湖市湾沚区"), ("思茅市", "云南省普洱市"),
        ]
        for (name, region) in renamed {
            #expect(resolver.resolve(IdentityEvidence(title: name + "人民政府年报")).region == region, "\(name)")
        }
    }

    /// A district merged into one that was there before is not that one under another name.
    @Test func mergedDistrictsStayApart() {
        let resolver = IdentityResolver()
        for (name, region) in [
            ("江干区", "浙江省杭州市江干区"), ("上城区", "浙江省杭州市上城区"), ("梅列区", "福建省三明市梅列区"),
            ("三元区", "福建省三明市三元区"), ("宣化县", "河北省张家口市宣化县"), ("宣化区", "河北省张家口市宣化区"),
        ] {
            let found = resolver.resolve(IdentityEvidence(title: name + "人民政府年报", year: 2019))
            #expect(found.region == region)
            #expect(found.agency == name + "人民政府")
        }
    }

    /// Every name given up in the years of the form leads to its division in the years in which it was borne.
    @Test func namesGivenUpLatelyLeadToTheDivision() {
        let resolver = IdentityResolver()
        var count = 0
        for key in Self.table.keys {
            let name = Self.table.text(key.name)
            for reading in Self.table.readings[key.readings]
            where reading.form == .former && reading.year >= 2018 {
                let above = Self.table.entries[reading.index].parent
                let title = Self.table.text(Self.table.entries[above].name) + name + "教育局年报"
                let found = resolver.resolve(IdentityEvidence(title: title, year: reading.year))
                #expect(found.region == Self.table.fullName(reading.index), "\(title) \(reading.year)")
                count += 1
            }
        }
        #expect(count > 60)
    }

    @Test func tableIsWhole() {
        #expect(Self.table.count == 3270)
        #expect(Self.table.zones.count == 203)
        #expect(Self.table.areaCodes.count == 324)
        #expect(Self.table.postcodes.count == 2359)
        #expect(Self.table.areaCodes[533].map { $0.map { Self.table[$0].name } } == ["淄博市"])
        #expect(DivisionIndex.shared.divisions(named: "临淄").map(\.name) == ["临淄区"])
        #expect(DivisionIndex.shared.divisions(named: "鼓楼区").count == 4)
        #expect(DivisionIndex.shared.divisions(named: "恩施州").map(\.code) == [422800])
    }
}

@Suite("Identity files")
struct IdentityFileTests {
    @Test func lineageFollowsTheChain() throws {
        let lineage = try Lineage(
            csv: """
                name,from,to,successor
                甲县工商行政管理局,,2014,甲县市场监督管理局
                甲县质量技术监督局,,2014,甲县市场监督管理局
                甲县市场监督管理局,2015,2020,甲区市场监督管理局
                # a name borne twice
                乙局,2008,2010,丙局
                乙局,2015,,丁局
                """)
        #expect(
            lineage.succession(of: "甲县工商行政管理局", year: 2012) == .merged(into: "甲县市场监督管理局"))
        #expect(
            lineage.succession(of: "甲县质量技术监督局", year: 2014) == .merged(into: "甲县市场监督管理局"))
        #expect(
            lineage.succession(of: "甲县市场监督管理局", year: 2016)
                == .renamed(from: "甲县市场监督管理局", to: "甲区市场监督管理局"))
        #expect(lineage.succession(of: "甲区市场监督管理局", year: 2022) == .none)
        #expect(lineage.succession(of: "乙局", year: 2009) == .renamed(from: "乙局", to: "丙局"))
        #expect(lineage.succession(of: "乙局", year: 2012) == .renamed(from: "乙局", to: "丙局"))
        #expect(lineage.succession(of: "乙局", year: 2018) == .renamed(from: "乙局", to: "丁局"))
        #expect(lineage.isMerger("甲县市场监督管理局"))
        #expect(!lineage.isMerger("甲区市场监督管理局"))
    }

    @Test func renamesChainUpToAMergerOrSplit() throws {
        let lineage = try Lineage(
            csv: """
                name,from,to,successor,reason
                甲局,,2014,乙局,renamed
                乙局,2015,2018,丙局,merged
                丁局,,2018,丙局,merged
                戊局,,2018,己局,split
                戊局,,2018,庚局,split
                """)
        #expect(lineage.succession(of: "甲局", year: 2013) == .renamed(from: "甲局", to: "乙局"))
        #expect(lineage.succession(of: "乙局", year: 2016) == .merged(into: "丙局"))
        #expect(lineage.succession(of: "戊局", year: 2016) == .split(into: ["己局", "庚局"]))
    }

    @Test func circleEnds() throws {
        let lineage = try Lineage(csv: "甲,2000,2005,乙\n乙,2000,2005,甲\n")
        #expect(lineage.succession(of: "甲", year: 2003) == .renamed(from: "甲", to: "乙"))
    }

    @Test func wrongLinesAreNamed() {
        #expect(throws: IdentityFileError(line: 2, found: 2, expected: "name,from,to,successor")) {
            try Lineage(csv: "name,from,to,successor\n甲,2000\n")
        }
        #expect(throws: IdentityFileError(line: 1, found: 1, expected: "alias,name")) {
            try Aliases(csv: "甲")
        }
    }

    @Test func aliasesAndLineageApply() throws {
        let resolver = IdentityResolver(
            aliases: try Aliases(csv: "alias,name\n齐政数,临淄区行政审批服务局\n"),
            lineage: try Lineage(csv: "临淄区行政审批服务局,2019,2023,临淄区数据和政务服务局\n"))
        let found = resolver.resolve(IdentityEvidence(title: "齐政数2020年政府信息公开年报", year: 2020))
        #expect(found.agency == "临淄区数据和政务服务局")
        #expect(found.region == "山东省淄博市临淄区")
        #expect(found.succession == .renamed(from: "临淄区行政审批服务局", to: "临淄区数据和政务服务局"))
        #expect(
            found.explanation == [
                IdentityClue(.title, .named("临淄区行政审批服务局")),
                IdentityClue(.aliases, .overruled("齐政数", by: "临淄区行政审批服务局")),
                IdentityClue(.lineage, .overruled("临淄区行政审批服务局", by: "临淄区数据和政务服务局")),
            ])
    }
}
