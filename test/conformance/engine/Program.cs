using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Requests on standard input, one JSON object a line, answers on standard output likewise.
/// `{"mode":"bind","text":…}` tells how each command of the family was bound or why it was not;
/// `{"mode":"run","main":"a.ps1","files":{…},"worlds":[[…],…]}` tells where privacy mode went on and who could sign in then.
/// </summary>
internal static class Program
{
    private static int Main()
    {
        var status = 0;
        // The engine recurses on its own stack; deep scripts need more than a main thread has.
        var worker = new Thread(() => status = Serve(), 64 * 1024 * 1024);
        worker.Start();
        worker.Join();
        Environment.Exit(status);
        return status;
    }

    private static int Serve()
    {
        var utf8 = new UTF8Encoding(false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
        using var session = new Session(Path.Combine(AppContext.BaseDirectory, "vendor-metadata.json"));
        while (input.ReadLine() is { } line)
        {
            JsonObject answer;
            try
            {
                var request = JsonNode.Parse(line)!.AsObject();
                answer = (string?)request["mode"] switch
                {
                    "bind" => Binding.Answer(session, (string)request["text"]!),
                    "run" => Running.Answer(session, request),
                    _ => new JsonObject { ["problem"] = "unknown mode" },
                };
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                answer = new JsonObject { ["problem"] = error.ToString() };
            }
            output.WriteLine(answer.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }
        return 0;
    }
}
