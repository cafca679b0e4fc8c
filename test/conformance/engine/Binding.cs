using System.Management.Automation;
using System.Text.Json.Nodes;

namespace CsPrivacy.StubEngine;

/// <summary>The answer to a `bind` request: what was bound, and what was refused, each with the command's start offset.</summary>
internal static class Binding
{
    public static JsonObject Answer(Session session, string text)
    {
        var handler = new BindHandler();
        var run = session.ExecuteShared(handler, text);
        var places = new CommandPlaces(text);
        var bound = new JsonArray();
        foreach (var record in handler.Records)
        {
            var values = new JsonObject();
            foreach (var (name, value) in record.Bound) values[name] = value;
            bound.Add(new JsonObject
            {
                ["command"] = record.Command,
                ["start"] = places.StartOf(record.Line, record.Column),
                ["set"] = record.Set == ParameterAttribute.AllParameterSets ? "" : record.Set,
                ["bound"] = values,
            });
        }
        var errors = new JsonArray();
        foreach (var error in run.Errors)
        {
            var id = error.FullyQualifiedErrorId;
            var binding = error.Exception as ParameterBindingException;
            errors.Add(new JsonObject
            {
                ["id"] = id.Split(',')[0],
                ["command"] = error.InvocationInfo?.MyCommand?.Name ?? binding?.CommandInvocation?.MyCommand?.Name,
                ["parameter"] = binding?.ParameterName,
                ["start"] = error.InvocationInfo is { } info ? places.StartOf(info.ScriptLineNumber, info.OffsetInLine) : -1,
                ["message"] = error.Exception.Message,
            });
        }
        var answer = new JsonObject { ["bound"] = bound, ["errors"] = errors };
        if (run.Ended is not null) answer["ended"] = run.Ended;
        return answer;
    }
}
