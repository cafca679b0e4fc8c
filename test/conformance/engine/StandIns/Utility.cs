using System.Management.Automation;
using System.Reflection;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Commands of PowerShell's own utility module that shape, keep or compare values: the real ones. What shows, waits or writes files
/// has stand-ins instead.
/// </summary>
internal static class Utility
{
    /// <summary>Types of Microsoft.PowerShell.Commands, each with the usual aliases.</summary>
    private static readonly (string Type, string[] Aliases)[] Commands =
    [
        ("AddMemberCommand", []),
        ("ClearVariableCommand", ["clv"]),
        ("CompareObjectCommand", ["compare", "diff"]),
        ("ConvertFromCsvCommand", []),
        ("ConvertFromJsonCommand", []),
        ("ConvertFromStringDataCommand", []),
        ("ConvertToCsvCommand", []),
        ("ConvertToJsonCommand", []),
        ("GetAliasCommand", ["gal"]),
        ("GetMemberCommand", ["gm"]),
        ("GetUniqueCommand", ["gu"]),
        ("GetVariableCommand", ["gv"]),
        ("GroupObjectCommand", ["group"]),
        ("ImportCsvCommand", ["ipcsv"]),
        ("ImportPowerShellDataFileCommand", []),
        ("MeasureCommandCommand", []),
        ("MeasureObjectCommand", ["measure"]),
        ("NewAliasCommand", ["nal"]),
        ("NewGuidCommand", []),
        ("NewObjectCommand", []),
        ("NewVariableCommand", ["nv"]),
        ("RemoveVariableCommand", ["rv"]),
        ("SelectObjectCommand", ["select"]),
        ("SelectStringCommand", ["sls"]),
        ("SetAliasCommand", ["sal"]),
        ("SetVariableCommand", ["set", "sv"]),
        ("SortObjectCommand", ["sort"]),
        ("TeeObjectCommand", ["tee"]),
        ("WriteErrorCommand", []),
        ("WriteOutputCommand", ["echo", "write"]),
    ];

    public static IEnumerable<(string Name, Type Type, string[] Aliases)> All()
    {
        var assembly = typeof(Microsoft.PowerShell.Commands.SelectObjectCommand).Assembly;
        foreach (var (name, aliases) in Commands)
        {
            var type = assembly.GetType($"Microsoft.PowerShell.Commands.{name}", throwOnError: true)!;
            var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
            yield return ($"{cmdlet.VerbName}-{cmdlet.NounName}", type, aliases);
        }
    }
}
