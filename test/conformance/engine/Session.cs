using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Runs scripts in the real engine, each in a runspace of its own: nothing of one script reaches the next. One at a time: the
/// cmdlets find the run that is going on in <see cref="Current"/>.
/// </summary>
public sealed class Session : IDisposable
{
    /// <summary>Why a script ended that went on for too long.</summary>
    public const string TimedOut = "timeout";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>A shared runspace is left behind after so many texts, should something gather in it.</summary>
    private const int MostShared = 2000;

    /// <summary>With the cmdlets in their modules, for scripts that qualify names.</summary>
    private readonly InitialSessionState _withModules;

    /// <summary>The same cmdlets without modules: such a runspace opens in a fraction of the time.</summary>
    private readonly InitialSessionState _lean;
    private readonly string _folder;
    private Runspace? _shared;
    private int _sharedUses;

    public Session(string metadataPath)
    {
        _folder = Directory.CreateTempSubdirectory("stub-engine-").FullName;
        var modules = new[] { "Lync", "SkypeForBusiness", "MicrosoftTeams" };
        var paths = modules.Select(module => StubAssembly.Write(_folder, module, metadataPath)).ToArray();
        _withModules = WithStandIns();
        // Last, so that a bare name means the newest of these that a script without any import talks to: Lync's.
        _withModules.ImportPSModule([paths[2], paths[1], paths[0]]);
        _lean = WithStandIns();
        foreach (var type in Assembly.LoadFrom(paths[0]).GetExportedTypes())
        {
            var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
            _lean.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }
    }

    private static InitialSessionState WithStandIns()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        var standIns = typeof(Session).Assembly.GetTypes()
            .Select(static type => (Type: type, Mark: type.GetCustomAttribute<StandInAttribute>()))
            .Where(static each => each.Mark is not null)
            .Select(static each => (each.Type.GetCustomAttribute<CmdletAttribute>()!, each.Type, each.Mark!.Aliases))
            .Select(static each => ($"{each.Item1.VerbName}-{each.Item1.NounName}", each.Type, each.Aliases));
        foreach (var (name, type, aliases) in Utility.All().Concat(standIns))
        {
            state.Commands.Remove(name, typeof(SessionStateCmdletEntry));
            state.Commands.Add(new SessionStateCmdletEntry(name, type, null));
            foreach (var alias in aliases)
            {
                state.Commands.Remove(alias, typeof(SessionStateAliasEntry));
                state.Commands.Add(new SessionStateAliasEntry(alias, name));
            }
        }
        state.Commands.Add(new SessionStateFunctionEntry("Invoke-Command", RemoteBlocks.Function));
        foreach (var job in Jobs.All())
        {
            state.Commands.Remove(job.Name, typeof(SessionStateCmdletEntry));
            state.Commands.Add(job);
        }
        return state;
    }

    /// <summary>The run that is going on.</summary>
    public static Run Current { get; private set; } = null!;

    /// <summary>Runs a text in a scope of its own in a shared runspace: cheap, and enough for what sets nothing global.</summary>
    public Run ExecuteShared(ICommandHandler handler, string text)
    {
        if (_shared is null || _sharedUses++ >= MostShared)
        {
            _shared?.Dispose();
            _shared = RunspaceFactory.CreateRunspace(new QuietHost(), _withModules);
            _shared.Open();
            _sharedUses = 0;
        }
        var run = new Run(handler) { Started = true };
        Current = run;
        using var shell = PowerShell.Create(_shared);
        shell.AddScript(text, useLocalScope: true);
        Invoke(shell, run);
        return run;
    }

    /// <summary>Runs a script file in a fresh runspace, after preludes that set the deployment up; `qualifies`: some name has its module before it.</summary>
    public Run Execute(ICommandHandler handler, string path, IReadOnlyList<string> preludes, IReadOnlyDictionary<string, string> answers, IReadOnlyDictionary<string, object?> arguments, bool qualifies)
    {
        using var runspace = RunspaceFactory.CreateRunspace(new QuietHost(), qualifies ? _withModules : _lean);
        runspace.Open();
        var run = new Run(handler) { Answers = answers };
        Current = run;
        foreach (var prelude in preludes)
        {
            using var shell = PowerShell.Create(runspace);
            shell.AddScript(prelude).Invoke();
            if (shell.HadErrors) throw new InvalidOperationException($"The prelude failed: {shell.Streams.Error.FirstOrDefault()}\n{prelude}");
        }
        // Scripts that load others by a relative path expect to be started from their own folder.
        runspace.SessionStateProxy.Path.SetLocation(Path.GetDirectoryName(path));
        handler.Begin();
        run.Started = true;
        using (var shell = PowerShell.Create(runspace))
        {
            shell.AddCommand(path);
            foreach (var (name, value) in arguments) shell.AddParameter(name, value);
            Invoke(shell, run);
        }
        return run;
    }

    private static void Invoke(PowerShell shell, Run run)
    {
        try
        {
            var pending = shell.BeginInvoke();
            if (pending.AsyncWaitHandle.WaitOne(Longest))
            {
                shell.EndInvoke(pending);
            }
            else
            {
                shell.Stop();
                run.Ended = TimedOut;
            }
        }
        catch (RuntimeException error)
        {
            run.Ended = error.ErrorRecord.FullyQualifiedErrorId;
            run.Errors.Add(error.ErrorRecord);
        }
        run.Errors.AddRange(shell.Streams.Error);
    }

    public void Dispose()
    {
        _shared?.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // The loaded modules' files may be held; the system's cleaning of temporary files gets them.
        }
    }
}

/// <summary>What one run leaves behind.</summary>
public sealed class Run(ICommandHandler handler)
{
    public ICommandHandler Handler { get; } = handler;

    /// <summary>Preludes are over: what commands do from here on is the script's doing.</summary>
    public bool Started { get; set; }

    /// <summary>What people answer, by question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Why the script ended early: an error's id or `timeout`; null: it ran to its end.</summary>
    public string? Ended { get; set; }

    public List<ErrorRecord> Errors { get; } = [];

    /// <summary>Which product the family's bare names talk to now.</summary>
    public bool Teams { get; set; }

    /// <summary>The commands that run text (Invoke-Expression), outermost first: what happens in that text happens there.</summary>
    public List<InvocationInfo> Outer { get; } = [];
}

/// <summary>Marks a small replacement of a command that the engine's own assembly does not have, with its usual aliases.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StandInAttribute(params string[] aliases) : Attribute
{
    public string[] Aliases { get; } = aliases;
}

/// <summary>Places of commands in a text: where the command that holds a position starts.</summary>
public sealed class CommandPlaces
{
    private readonly List<CommandAst> _commands;
    private readonly List<IScriptExtent> _tries;

    public CommandPlaces(string text)
    {
        var tree = Parser.ParseInput(text, out _, out _);
        _commands = [.. tree.FindAll(static node => node is CommandAst, true).Cast<CommandAst>()];
        _tries = [.. tree.FindAll(static node => node is TryStatementAst, true).Cast<TryStatementAst>().Where(static node => node.CatchClauses.Count > 0).Select(static node => node.Body.Extent)];
    }

    /// <summary>Start offset of the innermost command around a place, lines and columns from 1; -1 when there is none.</summary>
    public int StartOf(int line, int column)
    {
        CommandAst? found = null;
        foreach (var command in _commands)
        {
            if (Contains(command.Extent, line, column) && (found is null || command.Extent.StartOffset >= found.Extent.StartOffset)) found = command;
        }
        return found?.Extent.StartOffset ?? -1;
    }

    public bool InTry(int line, int column) => _tries.Exists(extent => Contains(extent, line, column));

    private static bool Contains(IScriptExtent extent, int line, int column) =>
        (extent.StartLineNumber < line || (extent.StartLineNumber == line && extent.StartColumnNumber <= column)) &&
        (line < extent.EndLineNumber || (line == extent.EndLineNumber && column < extent.EndColumnNumber));
}
