using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CsPrivacy.StubEngine;

/// <summary>
/// The answer to a `run` request. The script runs in each world (a deployment made by prelude commands before the script
/// starts), and again with each combination of failures of the family's commands that stand in a `try`.
/// </summary>
internal static partial class Running
{
    /// <summary>With more commands in a `try` than this, only one of them fails at a time.</summary>
    private const int Combined = 4;
    private const int MostRuns = 40;

    public static JsonObject Answer(Session session, JsonObject request)
    {
        var folder = Directory.CreateTempSubdirectory("stub-run-").FullName;
        try
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, text) in request["files"]!.AsObject())
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, (string)text!);
                // The mark at the start is no part of the text: offsets do not count it.
                texts[path] = ((string)text!).TrimStart('\uFEFF');
            }
            var worlds = new JsonArray();
            foreach (var world in request["worlds"]?.AsArray() ?? [new JsonObject()]) worlds.Add(World(session, folder, (string)request["main"]!, texts, world!.AsObject()));
            return new JsonObject { ["worlds"] = worlds };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonObject World(Session session, string folder, string main, Dictionary<string, string> texts, JsonObject world)
    {
        var preludes = (world["prelude"]?.AsArray() ?? []).Select(static line => (string)line!).ToList();
        var answers = (world["answers"]?.AsObject() ?? []).ToDictionary(static pair => pair.Key, static pair => (string)pair.Value!, StringComparer.OrdinalIgnoreCase);
        var arguments = (world["arguments"]?.AsObject() ?? []).ToDictionary(
            static pair => pair.Key, static pair => pair.Value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? (object?)(bool)pair.Value : (string?)pair.Value);
        var absent = (world["absent"]?.AsArray() ?? []).Select(static entry => Parse((string)entry!)).ToList();
        var qualifies = texts.Values.Any(static text => QualifiedName().IsMatch(text));
        var parsed = new Dictionary<string, CommandPlaces>();
        CommandPlaces? Places(string? file)
        {
            if (file is null || !texts.TryGetValue(file, out var text)) return null;
            if (!parsed.TryGetValue(file, out var places)) parsed[file] = places = new CommandPlaces(text);
            return places;
        }
        bool Written(string text) => texts.Values.Any(script => script.Contains(text, StringComparison.OrdinalIgnoreCase));
        var runs = new JsonArray();
        HashSet<(Kind, string)> existing = [];
        JsonObject? snapshot = null;
        bool One(IReadOnlySet<int> failing, out int met)
        {
            DeploymentHandler handler;
            Run run;
            Faults faults;
            // What the script names exists from the start: run until no new name comes up.
            for (var pass = 0; ; pass++)
            {
                var deployment = new Deployment(existing.Select(static place => (place.Item1, place.Item2)), absent);
                faults = new Faults(failing);
                handler = new DeploymentHandler(deployment, faults, Places, Written);
                run = session.Execute(handler, Path.Combine(folder, main), preludes, answers, arguments, qualifies);
                // As it was before anything was taken to be there.
                snapshot ??= handler.Snapshot;
                var known = existing.Count;
                existing.UnionWith(deployment.Assumed);
                if (existing.Count == known || pass == 4 || run.Ended == Session.TimedOut) break;
            }
            met = faults.Met;
            runs.Add(Describe(run, handler, folder, Places, failing));
            return run.Ended != Session.TimedOut;
        }
        // A script that does not end once is not run again.
        if (One(new HashSet<int>(), out var first))
        {
            var pending = Subsets(first).Take(MostRuns).ToList();
            foreach (var failing in pending) One(failing, out _);
        }
        var names = new JsonArray();
        foreach (var (kind, key) in existing) names.Add($"{kind} {key}");
        return new JsonObject { ["runs"] = runs, ["assumed"] = names, ["snapshot"] = snapshot };
    }

    [GeneratedRegex(@"\b(Lync|SkypeForBusiness|MicrosoftTeams)\\", RegexOptions.IgnoreCase)]
    private static partial Regex QualifiedName();

    private static IEnumerable<HashSet<int>> Subsets(int count)
    {
        if (count > Combined)
        {
            for (var index = 0; index < count; index++) yield return [index];
            yield break;
        }
        for (var mask = 1; mask < 1 << count; mask++) yield return [.. Enumerable.Range(0, count).Where(bit => (mask & (1 << bit)) != 0)];
    }

    private static (Kind, string) Parse(string entry)
    {
        var space = entry.IndexOf(' ', StringComparison.Ordinal);
        return (Enum.Parse<Kind>(entry[..space]), entry[(space + 1)..]);
    }

    private static JsonObject Describe(Run run, DeploymentHandler handler, string folder, Func<string?, CommandPlaces?> inFile, IReadOnlySet<int> failing)
    {
        JsonArray Told(List<Moment> moments) => new([.. moments.Select(moment => (JsonNode)new JsonObject
        {
            ["file"] = moment.File is null ? null : Path.GetRelativePath(folder, moment.File),
            ["start"] = inFile(moment.File)?.StartOf(moment.Line, moment.Column) ?? -1,
            ["scope"] = moment.Scope,
            ["verdicts"] = new JsonArray([.. moment.Verdicts.Select(static verdict => (JsonNode)verdict.ToString().ToLowerInvariant())]),
            ["again"] = moment.Again,
            ["mended"] = handler.Moments.IsMendedNow(moment),
            ["reasons"] = new JsonArray([.. handler.Moments.ReasonsOf(moment).Select(static reason => (JsonNode)new JsonObject
            {
                ["name"] = reason.Name,
                ["scope"] = reason.Scope,
                ["clients"] = new JsonArray([.. reason.Clients.Select(static client => (JsonNode)client)]),
            })]),
        })]);
        var errors = new JsonArray();
        foreach (var error in run.Errors)
        {
            errors.Add($"{error.FullyQualifiedErrorId} line {error.InvocationInfo?.ScriptLineNumber}: {error.Exception.Message}");
        }
        var places = new JsonObject();
        foreach (var (scope, verdicts) in Judge.Places(handler.Deployment))
        {
            places[scope] = new JsonArray([.. verdicts.Select(static verdict => (JsonNode)verdict.ToString().ToLowerInvariant())]);
        }
        var changes = new JsonArray([.. handler.Moments.Changes.Select(change => (JsonNode)new JsonObject
        {
            ["file"] = change.File is null ? null : Path.GetRelativePath(folder, change.File),
            ["start"] = inFile(change.File)?.StartOf(change.Line, change.Column) ?? -1,
            ["effect"] = change.Effect,
            ["scope"] = change.Scope,
        })]);
        var described = new JsonObject { ["moments"] = Told(handler.Moments.Enabled), ["losses"] = Told(handler.Moments.Losses), ["errors"] = errors, ["places"] = places, ["changes"] = changes };
        if (failing.Count > 0) described["failing"] = new JsonArray([.. failing.Select(static index => (JsonNode)index)]);
        if (run.Ended is not null) described["ended"] = run.Ended;
        return described;
    }
}
