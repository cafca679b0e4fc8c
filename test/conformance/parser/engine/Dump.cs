using System.Collections.ObjectModel;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Management.Automation.Subsystem;
using System.Management.Automation.Subsystem.DSC;
using System.Text;

namespace CsPrivacy.Conformance;

/// <summary>
/// Writes what PowerShell's own parser made of a text. The plain form is the contract of <c>npm run ast</c>; the full form adds the
/// main properties of each node. <c>dump.ts</c> beside this folder writes the same lines from our tree, so that two texts can be
/// compared as strings.
/// </summary>
internal static class Dump
{
    /// <summary>
    /// Errors that say something about this machine (which types, modules and DSC schemas it has), not about the text.
    /// </summary>
    private static readonly HashSet<string> MachineDependent =
    [
        "TypeNotFound", "TypeNotFoundWithMessage", "CustomAttributeTypeNotFound", "AmbiguousTypeReference",
        "ModuleNotFoundDuringParse", "MultipleModuleEntriesFoundDuringParse", "FailToParseModuleScriptFile", "ErrorLoadingAssembly",
        "ParserError", "PsDscMissingSchemaStore", "DscResourcesNotFoundDuringParsing", "DynamicKeywordPreParseException",
        "DynamicKeywordPostParseException", "DynamicKeywordSemanticCheckException", "ResourceNotDefined",
        "WorkflowNotSupportedInPowerShellCore", "ConfigurationNotSupportedInPowerShellCore", "ConfigurationNotAllowedOnWinPE",
        "ConfigurationNotAllowedOnArm64",
    ];

    /// <summary>The lines for one text: every node in source order, then every error in source order.</summary>
    public static void Write(string text, bool full, StringBuilder output)
    {
        var tree = Parse(text, out var errors);
        var depths = new Dictionary<Ast, int>(ReferenceEqualityComparer.Instance);
        // FindAll visits redirections after arguments and the blocks of a script by their kind; a stable sort by start gives the order of the text.
        foreach (var node in tree.FindAll(static _ => true, searchNestedScriptBlocks: true).OrderBy(static node => node.Extent.StartOffset))
        {
            output.Append(' ', DepthOf(node, depths)).Append(node.GetType().Name);
            output.Append(' ').Append(node.Extent.StartOffset).Append(' ').Append(node.Extent.EndOffset);
            if (full) Properties.Write(node, output);
            output.Append('\n');
        }
        WriteErrors(errors, output);
    }

    /// <summary>The lines of the errors alone: what a comparison of verdicts needs.</summary>
    public static void WriteVerdict(string text, StringBuilder output)
    {
        Parse(text, out var errors);
        WriteErrors(errors, output);
    }

    private static ScriptBlockAst Parse(string text, out ParseError[] errors)
    {
        // Only a configuration needs a runspace; making one takes longer than reading a thousand scripts.
        if (Runspace.DefaultRunspace == null && text.Contains("configuration", StringComparison.OrdinalIgnoreCase))
        {
            SubsystemManager.RegisterSubsystem(SubsystemKind.CrossPlatformDsc, new NoSchemas());
            Runspace.DefaultRunspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
            Runspace.DefaultRunspace.Open();
        }
        return Parser.ParseInput(text, out _, out errors);
    }

    /// <summary>
    /// A configuration makes the parser load the DSC schemas of the machine, and where it finds none it gives up after the
    /// configuration's name. With this in their place it reads the body; resources without a schema are commands to it.
    /// </summary>
    private sealed class NoSchemas : ICrossPlatformDsc
    {
        public Guid Id { get; } = Guid.NewGuid();
        public string Name => "No schemas";
        public string Description => "Knows no resources.";
        public void LoadDefaultKeywords(Collection<Exception> errors) { }
        public void ClearCache() => DynamicKeyword.Reset();
        public string GetDSCResourceUsageString(DynamicKeyword keyword) => "";
        public bool IsSystemResourceName(string name) => false;
        public bool IsDefaultModuleNameForMetaConfigResource(string name) => false;
    }

    private static void WriteErrors(ParseError[] errors, StringBuilder output)
    {
        foreach (var error in errors.OrderBy(static error => error.Extent.StartOffset))
        {
            if (MachineDependent.Contains(error.ErrorId)) continue;
            output.Append("! ").Append(error.ErrorId).Append(' ').Append(error.Extent.StartOffset).Append(' ').Append(error.Extent.EndOffset).Append('\n');
        }
    }

    private static int DepthOf(Ast node, Dictionary<Ast, int> depths)
    {
        // A loop, not a recursion: chains of operators nest as deep as they are long.
        var pending = new Stack<Ast>();
        var depth = -1;
        for (var at = node; at != null; at = at.Parent)
        {
            if (depths.TryGetValue(at, out depth)) break;
            pending.Push(at);
            depth = -1;
        }
        while (pending.TryPop(out var at)) depths[at] = ++depth;
        return depth;
    }
}
