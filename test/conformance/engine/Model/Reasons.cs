namespace CsPrivacy.StubEngine;

/// <summary>One reason for which legacy clients get in, for people of one scope.</summary>
public sealed record Reason(string Name, string Scope, IReadOnlyList<string> Clients);

/// <summary>Why legacy clients get in, by the design's list of reasons; those that need several paths are nobody's here.</summary>
public static class Reasons
{
    public static IReadOnlyList<Reason> Of(Deployment deployment, string privacyKey) =>
        [.. Judge.People(deployment, privacyKey).SelectMany(people => Of(deployment, people))];

    /// <summary>A rule that no policy has would keep somebody out.</summary>
    public static IReadOnlyList<Reason> OfUncommitted(Deployment deployment, string privacyKey, ClientVersionRule rule) =>
        [.. Judge.People(deployment, privacyKey).Where(people => IsFor(rule, people)).Select(people => new Reason("notCommitted", people.Scope,
            [.. LegacyClient.All.Where(client => WouldBlock(rule, client) && Judge.Policy(people.Policy, people.Configuration, client) != Verdict.Blocked).Select(static client => client.Name)]))
            .Where(static reason => reason.Clients.Count > 0)];

    private static List<Reason> Of(Deployment deployment, People people)
    {
        var verdicts = LegacyClient.All.Select(client => (Client: client, Verdict: Judge.Policy(people.Policy, people.Configuration, client))).ToList();
        var exposed = verdicts.Where(static each => each.Verdict != Verdict.Blocked).Select(static each => each.Client).ToList();
        var reasons = new List<Reason>();
        void Add(string name, IEnumerable<LegacyClient> clients)
        {
            var names = clients.Select(static client => client.Name).ToList();
            if (names.Count > 0) reasons.Add(new Reason(name, people.Scope, names));
        }
        if (exposed.Count == 0) return reasons;
        var rules = people.Policy.Rules;
        if (!people.Configuration.Enabled) Add("filterDisabled", exposed);
        Add("shadowedByAllow", exposed.Where(client => Winner(people, client) is { } winner && rules.Skip(rules.IndexOf(winner) + 1).Any(rule => rule.Enabled && WouldBlock(rule, client))));
        Add("ruleDisabled", exposed.Where(client => rules.Exists(rule => !rule.Enabled && WouldBlock(rule, client))));
        Add("actionAllows", exposed.Where(client => Winner(people, client) is not null));
        Add("unprovenValue", verdicts.Where(static each => each.Verdict == Verdict.Unknown).Select(static each => each.Client));
        if (exposed.Count < verdicts.Count || exposed.Any(client => IsPartial(people, client))) Add("partialCoverage", exposed);
        if (reasons.Count > 0) return reasons;
        foreach (var other in deployment.All<ClientVersionPolicy>(Kind.Policy).Where(policy => policy != people.Policy && policy.Rules.Exists(rule => rule.Enabled && exposed.Exists(client => WouldBlock(rule, client)))))
        {
            var key = Scopes.Key(Kind.Policy, other.Identity.ToString());
            Add(key?.StartsWith("tag:", StringComparison.Ordinal) == true && !deployment.Grants.ContainsValue(key) ? "notGranted" : "scopeNotCovered", exposed);
        }
        Add("noRule", exposed);
        return reasons;
    }

    /// <summary>The rule that lets the client in, whatever its QFE number.</summary>
    private static ClientVersionRule? Winner(People people, LegacyClient client) =>
        people.Configuration.Enabled && people.Policy.Rules.Find(rule => rule.Enabled && Judge.MatchesAll(rule, client)) is { } first && Judge.LetsIn(first) ? first : null;

    /// <summary>Some QFE numbers of the client are kept out.</summary>
    private static bool IsPartial(People people, LegacyClient client) => people.Configuration.Enabled && Judge.Verdicts(people.Policy, people.Configuration, client).Contains(Verdict.Blocked);

    private static bool WouldBlock(ClientVersionRule rule, LegacyClient client) => Judge.KeepsOut(rule) && Judge.MatchesSome(rule, client);

    private static bool IsFor(ClientVersionRule rule, People people) =>
        Scopes.Rule(rule.Identity.ToString()) is var (policy, _) && (policy == Scopes.Key(Kind.Policy, people.Policy.Identity.ToString()) || policy == people.Scope);
}
