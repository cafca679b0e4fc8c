using System.Diagnostics;
using System.Management.Automation.Language;
using System.Runtime.InteropServices;
using System.Text;

namespace CsPrivacy.Conformance;

/// <summary>
/// Engine [--full] FILE…: the lines of each file, with "# FILE" before each where there are several.
/// Engine --batch: answers requests from standard input, one a line: "plain|full|verdict" and the text as base64 of its UTF-16LE
/// units. Each answer ends with a line ".". A hostile text can end the process (stack overflow): the driver then starts another.
/// Engine --bench ROUNDS: paths on standard input; parses all texts ROUNDS times, one line "characters seconds processor-seconds" a round.
/// </summary>
internal static class Program
{
    /// <summary>Enough for every file of a repository; a chain of 100,000 operators still ends the process.</summary>
    private const int StackBytes = 256 * 1024 * 1024;

    private static int Main(string[] arguments)
    {
        var status = 0;
        var worker = new Thread(() => status = Run(arguments), StackBytes);
        worker.Start();
        worker.Join();
        // PowerShell can leave threads behind that keep the process alive.
        Environment.Exit(status);
        return status;
    }

    private static int Run(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        switch (arguments)
        {
            case ["--batch"]:
                Batch(output);
                return 0;
            case ["--bench", var rounds]:
                Bench(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture), output);
                return 0;
            default:
                var full = arguments.Contains("--full");
                var files = arguments.Where(static argument => argument != "--full").ToArray();
                if (files.Length == 0)
                {
                    Console.Error.WriteLine("Engine [--full] FILE... | --batch | --bench ROUNDS");
                    return 2;
                }
                foreach (var file in files)
                {
                    if (files.Length > 1) output.Write($"# {file}\n");
                    var lines = new StringBuilder();
                    Dump.Write(Read(file), full, lines);
                    output.Write(lines);
                }
                return 0;
        }
    }

    private static void Batch(StreamWriter output)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.ASCII, false, 1 << 16);
        var lines = new StringBuilder();
        while (input.ReadLine() is { } request)
        {
            var space = request.IndexOf(' ');
            var bytes = Convert.FromBase64String(request[(space + 1)..]);
            // Not Encoding.Unicode, which would replace lone surrogates.
            var text = new string(MemoryMarshal.Cast<byte, char>(bytes));
            lines.Clear();
            if (request.StartsWith("verdict", StringComparison.Ordinal)) Dump.WriteVerdict(text, lines);
            else Dump.Write(text, request.StartsWith("full", StringComparison.Ordinal), lines);
            lines.Append(".\n");
            output.Write(lines);
            output.Flush();
        }
    }

    private static void Bench(int rounds, StreamWriter output)
    {
        var texts = new List<string>();
        while (Console.In.ReadLine() is { } file) texts.Add(Read(file));
        var characters = texts.Sum(static text => (long)text.Length);
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var text in texts) Parser.ParseInput(text, out _, out _);
            var wall = watch.Elapsed.TotalSeconds;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            output.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters} {wall} {used}\n"));
            output.Flush();
        }
    }

    /// <summary>UTF-8 unless a byte order mark says otherwise; the mark is not part of the text.</summary>
    private static string Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }
}
