using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Makes the 17 cmdlets from the vendor's documented metadata: one class a cmdlet, one property a parameter. Where the syntax
/// lines and the parameter table disagree about sets, the syntax wins.
/// </summary>
public static partial class StubAssembly
{
    /// <summary>Writes FOLDER/NAME.dll, a binary module with all cmdlets. Files, because PowerShell takes a module's name from its file.</summary>
    public static string Write(string folder, string moduleName, string metadataPath)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(moduleName), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(moduleName);
        using var metadata = JsonDocument.Parse(File.ReadAllText(metadataPath));
        foreach (var cmdlet in metadata.RootElement.EnumerateArray()) Define(module, moduleName, cmdlet);
        var path = Path.Combine(folder, moduleName + ".dll");
        assembly.Save(path);
        return path;
    }

    private sealed record Use(string Set, bool Mandatory, bool Positional);

    private static void Define(ModuleBuilder module, string moduleName, JsonElement cmdlet)
    {
        var name = cmdlet.GetProperty("name").GetString()!;
        var dash = name.IndexOf('-');
        var type = module.DefineType(
            $"{moduleName}.{name.Replace("-", "", StringComparison.Ordinal)}Command",
            TypeAttributes.Public | TypeAttributes.Sealed,
            typeof(FamilyCmdlet));
        type.DefineDefaultConstructor(MethodAttributes.Public);

        var uses = new Dictionary<string, List<Use>>(StringComparer.OrdinalIgnoreCase);
        var sets = new List<string>();
        string? marked = null;
        foreach (var set in cmdlet.GetProperty("parameterSets").EnumerateArray())
        {
            var setName = set.GetProperty("name").GetString()!;
            if (setName.EndsWith(" (Default)", StringComparison.Ordinal)) marked = setName = setName[..^" (Default)".Length];
            sets.Add(setName);
            foreach (Match match in SyntaxParameter().Matches(set.GetProperty("syntax").GetString()!))
            {
                var group = match.Groups.Values.Skip(1).First(static candidate => candidate.Success);
                if (!uses.TryGetValue(group.Value, out var list)) uses[group.Value] = list = [];
                list.Add(new Use(setName, group.Name is "positional" or "mandatory", group.Name is "positional" or "optionalPositional"));
            }
        }

        var hasShouldProcess = uses.ContainsKey("WhatIf");
        var cmdletAttribute = typeof(CmdletAttribute);
        var properties = new List<PropertyInfo> { cmdletAttribute.GetProperty(nameof(CmdletAttribute.SupportsShouldProcess))! };
        var values = new List<object> { hasShouldProcess };
        // Cmdlets of several sets without a marked default take Identity.
        var defaultSet = marked ?? (sets.Count > 1 && sets.Contains("Identity") ? "Identity" : null);
        if (defaultSet is not null)
        {
            properties.Add(cmdletAttribute.GetProperty(nameof(CmdletAttribute.DefaultParameterSetName))!);
            values.Add(defaultSet);
        }
        type.SetCustomAttribute(new CustomAttributeBuilder(
            cmdletAttribute.GetConstructor([typeof(string), typeof(string)])!, [name[..dash], name[(dash + 1)..]], [.. properties], [.. values]));

        foreach (var parameter in cmdlet.GetProperty("parameters").EnumerateArray())
        {
            var parameterName = parameter.GetProperty("name").GetString()!;
            if (parameterName is "WhatIf" or "Confirm") continue; // SupportsShouldProcess gives both.
            DefineParameter(type, parameter, parameterName, uses[parameterName], sets);
        }
        type.CreateType();
    }

    private static void DefineParameter(TypeBuilder type, JsonElement parameter, string name, List<Use> uses, List<string> sets)
    {
        var clr = ClrType(parameter.GetProperty("type").GetString()!);
        var field = type.DefineField("_" + name, clr, FieldAttributes.Private);
        var property = type.DefineProperty(name, PropertyAttributes.None, clr, null);
        const MethodAttributes accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
        var getter = type.DefineMethod("get_" + name, accessor, clr, Type.EmptyTypes);
        var il = getter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);
        var setter = type.DefineMethod("set_" + name, accessor, null, [clr]);
        il = setter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, field);
        il.Emit(OpCodes.Ret);
        property.SetSetMethod(setter);

        var pipeline = parameter.GetProperty("pipeline").GetString()!;
        var everywhere = uses.Count == sets.Count && uses.TrueForAll(use => use.Mandatory == uses[0].Mandatory);
        foreach (var use in everywhere ? uses.Take(1) : uses)
        {
            var attribute = typeof(ParameterAttribute);
            var properties = new List<PropertyInfo>();
            var values = new List<object>();
            void Add(string member, object value)
            {
                properties.Add(attribute.GetProperty(member)!);
                values.Add(value);
            }
            if (!everywhere) Add(nameof(ParameterAttribute.ParameterSetName), use.Set);
            if (use.Mandatory) Add(nameof(ParameterAttribute.Mandatory), true);
            if (use.Positional) Add(nameof(ParameterAttribute.Position), int.Parse(parameter.GetProperty("position").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            if (pipeline.Contains("ByValue", StringComparison.Ordinal)) Add(nameof(ParameterAttribute.ValueFromPipeline), true);
            if (pipeline.Contains("ByPropertyName", StringComparison.Ordinal)) Add(nameof(ParameterAttribute.ValueFromPipelineByPropertyName), true);
            property.SetCustomAttribute(new CustomAttributeBuilder(attribute.GetConstructor(Type.EmptyTypes)!, [], [.. properties], [.. values]));
        }
        var aliases = parameter.GetProperty("aliases").GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (aliases.Length > 0)
        {
            property.SetCustomAttribute(new CustomAttributeBuilder(typeof(AliasAttribute).GetConstructor([typeof(string[])])!, [aliases]));
        }
    }

    private static Type ClrType(string name) => name switch
    {
        "SwitchParameter" => typeof(SwitchParameter),
        "Boolean" => typeof(bool),
        "String" => typeof(string),
        "Guid" => typeof(Guid),
        "UInt16" => typeof(ushort),
        "Int32" => typeof(int),
        "PSObject" => typeof(PSObject),
        "PSListModifier" => typeof(PSListModifier),
        "XdsIdentity" => typeof(XdsIdentity),
        "UserIdParameter" => typeof(UserIdParameter),
        "Fqdn" => typeof(Fqdn),
        "Action" => typeof(Action),
        "DefaultAction" => typeof(DefaultAction),
        "CompareOp" => typeof(CompareOp),
        _ => throw new InvalidDataException($"The vendor's metadata names a type this program does not know: {name}"),
    };

    /// <summary>`[[-Name] &lt;T&gt;]` is optional and positional, `[-Name] &lt;T&gt;` mandatory and positional, `[-Name` optional, `-Name &lt;T&gt;` mandatory.</summary>
    [GeneratedRegex(@"\[\[-(?<optionalPositional>\w+)\] <|\[-(?<positional>\w+)\] <|\[-(?<optional>\w+)[\] ]|(?<=\s)-(?<mandatory>\w+) <", RegexOptions.ExplicitCapture)]
    private static partial Regex SyntaxParameter();
}
