namespace CsPrivacy.StubEngine;

/// <summary>
/// The organisation. Global objects always exist. An object that the script names exists unless the script made or removed it:
/// such ones are noted in <see cref="Assumed"/>, so that a second run can start with them.
/// </summary>
public sealed class Deployment
{
    private readonly Dictionary<(Kind, string), Managed> _objects = [];
    private readonly HashSet<(Kind, string)> _absent = [];

    /// <summary>Settings of a site and a pool that no script names: every organisation has some, and they have no policy of their own.</summary>
    private static readonly (Kind Kind, string Key)[] Unnamed = [(Kind.Privacy, "site:elsewhere"), (Kind.Privacy, "userserver:elsewhere.litwareinc.com")];

    public Deployment(IEnumerable<(Kind Kind, string Key)> existing, IEnumerable<(Kind Kind, string Key)> absent)
    {
        foreach (var kind in Enum.GetValues<Kind>()) Put(kind, Scopes.Global, Fresh(kind, Scopes.Global));
        foreach (var (kind, key) in existing.Concat(Unnamed))
        {
            if (!_objects.ContainsKey((kind, key))) Put(kind, key, Fresh(kind, key));
        }
        foreach (var place in absent) _absent.Add(place);
    }

    /// <summary>Objects taken to exist because the script names them.</summary>
    public HashSet<(Kind Kind, string Key)> Assumed { get; } = [];

    /// <summary>User → key of the granted policy.</summary>
    public Dictionary<string, string> Grants { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys(Kind kind) => _objects.Keys.Where(place => place.Item1 == kind).Select(static place => place.Item2);

    public IEnumerable<T> All<T>(Kind kind) where T : Managed => _objects.Where(entry => entry.Key.Item1 == kind).Select(static entry => (T)entry.Value);

    /// <summary>The object, if it is known to exist.</summary>
    public T? Find<T>(Kind kind, string key) where T : Managed => _objects.TryGetValue((kind, key), out var found) ? (T)found : null;

    /// <summary>The object, taken to exist unless the script removed it.</summary>
    public T? FindOrAssume<T>(Kind kind, string key) where T : Managed
    {
        if (_objects.TryGetValue((kind, key), out var found)) return (T)found;
        if (_absent.Contains((kind, key))) return null;
        Assumed.Add((kind, key));
        var made = (T)Fresh(kind, key);
        Put(kind, key, made);
        return made;
    }

    public void Put(Kind kind, string key, Managed value)
    {
        value.Identity = new XdsIdentity(Scopes.Shown(key));
        _objects[(kind, key)] = value;
        _absent.Remove((kind, key));
    }

    /// <summary>Deletes it, or resets the global one; false when it does not exist.</summary>
    public bool Remove(Kind kind, string key)
    {
        if (key == Scopes.Global)
        {
            Put(kind, key, Fresh(kind, key));
            return true;
        }
        if (_objects.Remove((kind, key)))
        {
            _absent.Add((kind, key));
            return true;
        }
        if (!_absent.Add((kind, key))) return false;
        Assumed.Add((kind, key));
        return true;
    }

    /// <summary>The site's configuration, else the global one.</summary>
    public ClientVersionConfiguration ConfigurationFor(string? site) =>
        (site is null ? null : Find<ClientVersionConfiguration>(Kind.Configuration, "site:" + site)) ??
        Find<ClientVersionConfiguration>(Kind.Configuration, Scopes.Global)!;

    private static Managed Fresh(Kind kind, string key)
    {
        Managed made = kind switch
        {
            Kind.Privacy => new PrivacyConfiguration(),
            Kind.Configuration => new ClientVersionConfiguration(),
            _ => new ClientVersionPolicy(),
        };
        made.Identity = new XdsIdentity(Scopes.Shown(key));
        return made;
    }
}
