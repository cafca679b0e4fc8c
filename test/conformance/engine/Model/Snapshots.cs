using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsPrivacy.StubEngine;

/// <summary>What the four Get-Cs... cmdlets give, as the printed snapshot script writes it.</summary>
public static class Snapshots
{
    public static JsonObject Of(Deployment deployment)
    {
        var policies = deployment.All<ClientVersionPolicy>(Kind.Policy).ToList();
        return new JsonObject
        {
            ["CsPrivacyConfiguration"] = All(deployment.All<PrivacyConfiguration>(Kind.Privacy)),
            ["CsClientVersionConfiguration"] = All(deployment.All<ClientVersionConfiguration>(Kind.Configuration)),
            ["CsClientVersionPolicy"] = All(policies),
            ["CsClientVersionPolicyRule"] = All(policies.SelectMany(static policy => policy.Rules)),
        };
    }

    private static JsonArray All(IEnumerable<Managed> objects) => new([.. objects.Select(static each => (JsonNode)One(each))]);

    private static JsonObject One(Managed managed)
    {
        var written = new JsonObject();
        foreach (var property in managed.GetType().GetProperties())
        {
            var value = property.GetValue(managed);
            // Left out when the rule was made: what it has then is not documented. Policies hold their rules, which are written by themselves.
            if (value is List<ClientVersionRule> || (value is null && property.Name is ("Action" or "CompareOp"))) continue;
            written[property.Name] = value is null or bool or int or ushort ? JsonSerializer.SerializeToNode(value) : value.ToString();
        }
        return written;
    }
}
