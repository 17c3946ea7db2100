import Foundation
import Subprocess

/// The settings LibreOffice runs with: its own folder, no macros, no links, no network.
enum OfficeProfile {
    /// Writes the settings to the profile folder `path`.
    static func write(to path: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/user", withIntermediateDirectories: true)
        let items = settings.map { folder, name, value in
            """
            <item oor:path="/org.openoffice.\(folder)"><prop oor:name="\(name)" oor:op="fuse">\
            <value>\(value)</value></prop></item>
            """
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
            xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            \(items.joined(separator: "\n"))
            </oor:items>
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/user/registrymodifications.xcu"))
    }

    /// No display, and a proxy that leads nowhere for whatever asks the environment.
    static let environment: [Environment.Key: String?] = [
        "SAL_USE_VCLPLUGIN": "svp", "DISPLAY": nil, "WAYLAND_DISPLAY": nil, "http_proxy": nowhere,
        "https_proxy": nowhere, "ftp_proxy": nowhere, "all_proxy": nowhere, "no_proxy": nil,
    ]

    private static let nowhere = "http://127.0.0.1:9"

    private static let settings: [(folder: String, name: String, value: String)] = [
        ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("Office.Common/Misc", "UseOpenCL", "false"),
        ("Office.Common/Save/Document", "CreateBackup", "false"),
        ("Office.Common/Java/ApplicationOptions", "Enable", "false"),
        ("Office.Writer/Content/Update", "Link", "0"),
        ("Office.Calc/Content/Update", "Link", "1"),
        ("Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
        ("Inet/Settings", "ooInetProxyType", "2"),
        ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        ("Inet/Settings", "ooInetNoProxy", ""),
    ]
}
