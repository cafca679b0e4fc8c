namespace CsPrivacy.StubEngine;

public enum Verdict { Blocked, Allowed, Unknown }

/// <summary>A client that ignores privacy mode; every QFE number of it is in use.</summary>
public sealed record LegacyClient(string Name, int Major, int Minor, int Build)
{
    public static readonly IReadOnlyList<LegacyClient> All =
        [new("Office Communicator 2007", 2, 0, 6362), new("Office Communicator 2007 R2", 3, 5, 6907)];
}

/// <summary>People who meet the same policy and configuration.</summary>
public sealed record People(string Scope, ClientVersionPolicy Policy, ClientVersionConfiguration Configuration);

/// <summary>Who can sign in, by the facts' "How a sign-in is judged".</summary>
public static class Judge
{
    /// <summary>The people whose setting a privacy configuration is, taken together.</summary>
    public static Verdict Concerned(Deployment deployment, string privacyKey, LegacyClient client)
    {
        var verdicts = new List<Verdict>();
        var sites = Named(deployment, "site:").Append(null).ToList();
        foreach (var group in People(deployment, privacyKey).GroupBy(static people => people.Scope))
        {
            // A pool stands in one site, which the script does not tell; where a user with a granted policy is at home is not known either.
            var here = group.Select(people => Policy(people.Policy, people.Configuration, client)).ToList();
            var one = here.TrueForAll(verdict => verdict == here[0]) ? here[0] : Verdict.Unknown;
            var isPool = group.Key.StartsWith("service:", StringComparison.Ordinal);
            verdicts.Add(isPool && one == Verdict.Allowed && here.Count < sites.Count ? Verdict.Unknown : one);
        }
        if (privacyKey.StartsWith("service:", StringComparison.Ordinal))
        {
            // Which registrar this service goes with is not known either.
            var candidates = sites.Select(site => Client(deployment, site, null, client))
                .Concat(Named(deployment, "registrar:").SelectMany(pool => sites.Select(site => Client(deployment, site, pool, client)))).ToList();
            verdicts.Add(candidates.TrueForAll(verdict => verdict == candidates[0]) ? candidates[0] : Verdict.Unknown);
        }
        return verdicts.Contains(Verdict.Allowed) ? Verdict.Allowed : verdicts.Contains(Verdict.Unknown) ? Verdict.Unknown : Verdict.Blocked;
    }

    /// <summary>Those whom a privacy configuration concerns, with what applies to them; of a pool every site where it may stand.</summary>
    public static IEnumerable<People> People(Deployment deployment, string privacyKey)
    {
        var sites = Named(deployment, "site:").Append(null).ToList();
        foreach (var site in sites)
        {
            if (PrivacyOf(deployment, site, null) == privacyKey) yield return new(site is null ? Scopes.Global : "site:" + site, PolicyFor(deployment, site, null), deployment.ConfigurationFor(site));
        }
        foreach (var pool in Named(deployment, "userserver:").Union(Named(deployment, "registrar:")))
        {
            foreach (var site in sites)
            {
                if (PrivacyOf(deployment, site, pool) == privacyKey) yield return new("service:" + pool, PolicyFor(deployment, site, pool), deployment.ConfigurationFor(site));
            }
        }
        foreach (var policyKey in deployment.Grants.Values.Distinct())
        {
            if (deployment.Find<ClientVersionPolicy>(Kind.Policy, policyKey) is { } policy) yield return new(policyKey, policy, deployment.ConfigurationFor(SiteIn(privacyKey)));
        }
    }

    /// <summary>Who signs in at each place that has something of its own; of pools it is not known at which site they stand.</summary>
    public static IEnumerable<(string Scope, IReadOnlyList<Verdict> Verdicts)> Places(Deployment deployment)
    {
        foreach (var site in Named(deployment, "site:").Where(static name => name != "elsewhere").Prepend(null))
        {
            yield return (site is null ? Scopes.Global : "site:" + site, [.. LegacyClient.All.Select(client => Client(deployment, site, null, client))]);
        }
    }

    /// <summary>One policy under one configuration, over all QFE numbers.</summary>
    public static Verdict Policy(ClientVersionPolicy policy, ClientVersionConfiguration configuration, LegacyClient client)
    {
        if (!configuration.Enabled) return Verdict.Allowed;
        var verdicts = Verdicts(policy, configuration, client);
        return verdicts.Contains(Verdict.Allowed) ? Verdict.Allowed : verdicts.Contains(Verdict.Unknown) ? Verdict.Unknown : Verdict.Blocked;
    }

    /// <summary>What becomes of the client's QFE numbers where versions are looked at.</summary>
    public static IReadOnlySet<Verdict> Verdicts(ClientVersionPolicy policy, ClientVersionConfiguration configuration, LegacyClient client) =>
        Numbers(policy.Rules).Select(qfe => Decide(policy.Rules, 0, configuration, [client.Major, client.Minor, client.Build, qfe])).ToHashSet();

    /// <summary>One QFE number for each way in which rules may take them.</summary>
    private static SortedSet<int> Numbers(IEnumerable<ClientVersionRule> rules)
    {
        var qfes = new SortedSet<int> { 0, ushort.MaxValue };
        foreach (var rule in rules)
        {
            if (rule.QfeNumber is { } qfe) qfes.UnionWith(new[] { qfe - 1, qfe, qfe + 1 }.Where(static value => value is >= 0 and <= ushort.MaxValue));
        }
        return qfes;
    }

    public static bool MatchesAll(ClientVersionRule rule, LegacyClient client) => Matched(rule, client).TrueForAll(static match => match == true);

    public static bool MatchesSome(ClientVersionRule rule, LegacyClient client) => Matched(rule, client).Contains(true);

    public static bool KeepsOut(ClientVersionRule rule) => Effect(rule) == Verdict.Blocked;

    public static bool LetsIn(ClientVersionRule rule) => Effect(rule) == Verdict.Allowed;

    private static List<bool?> Matched(ClientVersionRule rule, LegacyClient client) =>
        [.. Numbers([rule]).Select(qfe => Matches(rule, [client.Major, client.Minor, client.Build, qfe]))];

    private static Verdict Decide(List<ClientVersionRule> rules, int from, ClientVersionConfiguration configuration, int[] version)
    {
        for (var index = from; index < rules.Count; index++)
        {
            var rule = rules[index];
            if (!rule.Enabled) continue;
            switch (Matches(rule, version))
            {
                case true:
                    return Effect(rule);
                case null:
                    var rest = Decide(rules, index + 1, configuration, version);
                    return rest == Effect(rule) ? rest : Verdict.Unknown;
                default:
                    continue;
            }
        }
        return configuration.DefaultAction is DefaultAction.Block or DefaultAction.BlockWithUrl ? Verdict.Blocked : Verdict.Allowed;
    }

    private static Verdict Effect(ClientVersionRule rule) => rule.Action switch
    {
        null => Verdict.Unknown,
        Action.Block or Action.BlockWithUrl or Action.BlockAndUpgrade => Verdict.Blocked,
        _ => Verdict.Allowed,
    };

    /// <summary>Whether the rule matches Office Communicator of this version; null: not known.</summary>
    private static bool? Matches(ClientVersionRule rule, int[] version)
    {
        if (!string.IsNullOrEmpty(rule.UserAgent) && !string.Equals(rule.UserAgent, "OC", StringComparison.OrdinalIgnoreCase)) return false;
        var parts = new int?[] { rule.MajorVersion, rule.MinorVersion, rule.BuildNumber, rule.QfeNumber };
        bool? compared = null;
        if (rule.CompareOp is { } operation && rule.MajorVersion is not null)
        {
            var skipping = Compare(version, parts, stop: false);
            var stopping = Compare(version, parts, stop: true);
            var bySkipping = Holds(operation, skipping);
            if (operation is CompareOp.EQL or CompareOp.NEQ || bySkipping == Holds(operation, stopping)) compared = bySkipping;
        }
        if (compared == false) return false;
        return string.IsNullOrEmpty(rule.UserAgent) || !string.IsNullOrEmpty(rule.UserAgentFullName) ? null : compared;
    }

    /// <summary>Sign of version - rule, part by part; a part left out is skipped, or ends the comparison.</summary>
    private static int Compare(int[] version, int?[] parts, bool stop)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index] is not { } part)
            {
                if (stop) return 0;
                continue;
            }
            if (version[index] != part) return Math.Sign(version[index] - part);
        }
        return 0;
    }

    private static bool Holds(CompareOp operation, int sign) => operation switch
    {
        CompareOp.EQL => sign == 0,
        CompareOp.NEQ => sign != 0,
        CompareOp.GTR => sign > 0,
        CompareOp.GEQ => sign >= 0,
        CompareOp.LSS => sign < 0,
        _ => sign <= 0,
    };

    private static Verdict Client(Deployment deployment, string? site, string? pool, LegacyClient client) =>
        Policy(PolicyFor(deployment, site, pool), deployment.ConfigurationFor(site), client);

    private static ClientVersionPolicy PolicyFor(Deployment deployment, string? site, string? pool) =>
            (pool is null ? null : deployment.Find<ClientVersionPolicy>(Kind.Policy, "registrar:" + pool)) ??
            (site is null ? null : deployment.Find<ClientVersionPolicy>(Kind.Policy, "site:" + site)) ??
            deployment.Find<ClientVersionPolicy>(Kind.Policy, Scopes.Global)!;

    /// <summary>The privacy configuration that applies to a place: service, else site, else global.</summary>
    private static string PrivacyOf(Deployment deployment, string? site, string? pool)
    {
        if (pool is not null && deployment.Find<PrivacyConfiguration>(Kind.Privacy, "userserver:" + pool) is not null) return "userserver:" + pool;
        if (site is not null && deployment.Find<PrivacyConfiguration>(Kind.Privacy, "site:" + site) is not null) return "site:" + site;
        return Scopes.Global;
    }

    private static string? SiteIn(string key) => key.StartsWith("site:", StringComparison.Ordinal) ? key[5..] : null;

    private static IEnumerable<string> Named(Deployment deployment, string prefix) =>
        Enum.GetValues<Kind>().SelectMany(deployment.Keys).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Distinct();
}
