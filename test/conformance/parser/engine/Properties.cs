using System.Globalization;
using System.Management.Automation.Language;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace CsPrivacy.Conformance;

/// <summary>The main properties of a node on one line: <c> key=value</c> pairs in a fixed order, strings quoted and escaped.</summary>
internal static class Properties
{
    private static readonly PropertyInfo? FunctionNameExtent =
        typeof(FunctionDefinitionAst).GetProperty("NameExtent", BindingFlags.Instance | BindingFlags.NonPublic);
    private static readonly PropertyInfo? FormatExpression =
        typeof(ExpandableStringExpressionAst).GetProperty("FormatExpression", BindingFlags.Instance | BindingFlags.NonPublic);

    public static void Write(Ast node, StringBuilder output)
    {
        if (node is StatementAst statement && WriteStatement(statement, output)) return;
        if (node is ExpressionAst expression && WriteExpression(expression, output)) return;
        WriteOther(node, output);
    }

    private static void WriteOther(Ast node, StringBuilder output)
    {
        switch (node)
        {
            case ScriptBlockAst script when script.Parent == null && script.ScriptRequirements is { } requirements:
                Text(output, "version", requirements.RequiredPSVersion?.ToString());
                List(output, "editions", requirements.RequiredPSEditions);
                List(output, "modules", requirements.RequiredModules.Select(static module => module.Name));
                break;
            case NamedBlockAst block:
                Word(output, "block", block.BlockKind.ToString().ToLowerInvariant());
                Flag(output, "unnamed", block.Unnamed);
                break;
            case AttributeAst attribute:
                TypeOf(output, attribute.TypeName);
                break;
            case TypeConstraintAst constraint:
                TypeOf(output, constraint.TypeName);
                break;
            case NamedAttributeArgumentAst argument:
                Text(output, "name", argument.ArgumentName);
                Flag(output, "omitted", argument.ExpressionOmitted);
                break;
            case PropertyMemberAst member:
                Text(output, "name", member.Name);
                Flag(output, "static", member.IsStatic);
                Flag(output, "hidden", member.IsHidden);
                break;
            case FunctionMemberAst member:
                Text(output, "name", member.Name);
                Flag(output, "static", member.IsStatic);
                Flag(output, "hidden", member.IsHidden);
                Flag(output, "constructor", member.IsConstructor);
                break;
            case CommandParameterAst parameter:
                Text(output, "name", parameter.ParameterName);
                Flag(output, "argument", parameter.Argument != null);
                Number(output, "nameEnd", parameter.ErrorPosition.EndOffset);
                break;
            case MergingRedirectionAst redirection:
                Word(output, "from", redirection.FromStream.ToString());
                Word(output, "to", redirection.ToStream.ToString());
                break;
            case FileRedirectionAst redirection:
                Word(output, "from", redirection.FromStream.ToString());
                Flag(output, "append", redirection.Append);
                break;
        }
    }

    private static bool WriteStatement(StatementAst node, StringBuilder output)
    {
        if (node is LabeledStatementAst { Label: { } label }) Text(output, "label", label);
        switch (node)
        {
            case UsingStatementAst statement:
                Word(output, "using", statement.UsingStatementKind.ToString());
                break;
            case FunctionDefinitionAst function:
                Text(output, "name", function.Name);
                // A method's name has no place of its own in PowerShell's tree.
                if (function.Parent is not FunctionMemberAst && FunctionNameExtent?.GetValue(function) is IScriptExtent extent)
                {
                    Place(output, extent);
                }
                Flag(output, "filter", function.IsFilter);
                Flag(output, "workflow", function.IsWorkflow);
                if (function.Parameters != null) Number(output, "parameters", function.Parameters.Count);
                break;
            case TypeDefinitionAst type:
                Text(output, "name", type.Name);
                Word(output, "type", type.IsEnum ? "enum" : type.IsInterface ? "interface" : "class");
                break;
            case IfStatementAst statement:
                Number(output, "clauses", statement.Clauses.Count);
                Flag(output, "else", statement.ElseClause != null);
                break;
            case SwitchStatementAst statement:
                foreach (var flag in Enum.GetValues<SwitchFlags>())
                {
                    if (flag != SwitchFlags.None) Flag(output, flag.ToString().ToLowerInvariant(), statement.Flags.HasFlag(flag));
                }
                Number(output, "clauses", statement.Clauses.Count);
                Flag(output, "default", statement.Default != null);
                break;
            case ForEachStatementAst statement:
                Flag(output, "parallel", statement.Flags.HasFlag(ForEachFlags.Parallel));
                Flag(output, "throttle", statement.ThrottleLimit != null);
                break;
            case ForStatementAst statement:
                Flag(output, "initializer", statement.Initializer != null);
                Flag(output, "condition", statement.Condition != null);
                Flag(output, "iterator", statement.Iterator != null);
                break;
            case TryStatementAst statement:
                Number(output, "catches", statement.CatchClauses.Count);
                Flag(output, "finally", statement.Finally != null);
                break;
            case DataStatementAst statement:
                Text(output, "variable", statement.Variable);
                Number(output, "commands", statement.CommandsAllowed.Count);
                break;
            case BlockStatementAst statement:
                Text(output, "keyword", statement.Kind.Text.ToLowerInvariant());
                break;
            case ConfigurationDefinitionAst configuration:
                Word(output, "configuration", configuration.ConfigurationType.ToString());
                break;
            case AssignmentStatementAst assignment:
                Word(output, "operator", assignment.Operator.Text());
                break;
            case PipelineAst pipeline:
                Number(output, "elements", pipeline.PipelineElements.Count);
                Flag(output, "background", pipeline.Background);
                break;
            case PipelineChainAst chain:
                Word(output, "operator", chain.Operator.Text());
                Flag(output, "background", chain.Background);
                break;
            case CommandAst command:
                Word(output, "operator", command.InvocationOperator == TokenKind.Unknown ? "" : command.InvocationOperator.Text());
                Number(output, "elements", command.CommandElements.Count);
                break;
            default:
                return node is LabeledStatementAst;
        }
        return true;
    }

    private static bool WriteExpression(ExpressionAst node, StringBuilder output)
    {
        switch (node)
        {
            case BinaryExpressionAst binary:
                Word(output, "operator", binary.Operator.ToString());
                break;
            case UnaryExpressionAst unary:
                Word(output, "operator", unary.TokenKind.ToString());
                break;
            case InvokeMemberExpressionAst invoke:
                Flag(output, "static", invoke.Static);
                Flag(output, "nullConditional", invoke.NullConditional);
                if (invoke.Arguments != null) Number(output, "arguments", invoke.Arguments.Count);
                foreach (var type in invoke.GenericTypeArguments ?? []) TypeOf(output, type);
                break;
            case MemberExpressionAst member:
                Flag(output, "static", member.Static);
                Flag(output, "nullConditional", member.NullConditional);
                break;
            case TypeExpressionAst type:
                TypeOf(output, type.TypeName);
                break;
            case VariableExpressionAst variable:
                Text(output, "path", variable.VariablePath.UserPath);
                Flag(output, "splatted", variable.Splatted);
                break;
            case StringConstantExpressionAst constant:
                Word(output, "quotes", constant.StringConstantType.ToString());
                Text(output, "value", constant.Value);
                break;
            case ConstantExpressionAst constant:
                Constant(output, constant.Value);
                break;
            case ExpandableStringExpressionAst expandable:
                Word(output, "quotes", expandable.StringConstantType.ToString());
                Text(output, "value", expandable.Value);
                Text(output, "format", FormatExpression?.GetValue(expandable) as string);
                break;
            case HashtableAst hashtable:
                Number(output, "pairs", hashtable.KeyValuePairs.Count);
                break;
            case IndexExpressionAst index:
                Flag(output, "nullConditional", index.NullConditional);
                break;
            default:
                return false;
        }
        return true;
    }

    private static void Constant(StringBuilder output, object? value)
    {
        var (type, text) = value switch
        {
            null => ("null", ""),
            // The bits of a double: the shortest decimal form is written differently in .NET and JavaScript.
            double number => ("double", BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture)),
            float number => ("float", BitConverter.SingleToInt32Bits(number).ToString("x8", CultureInfo.InvariantCulture)),
            decimal number => ("decimal", number.ToString(CultureInfo.InvariantCulture)),
            BigInteger number => ("BigInteger", number.ToString(CultureInfo.InvariantCulture)),
            sbyte number => ("sbyte", number.ToString(CultureInfo.InvariantCulture)),
            byte number => ("byte", number.ToString(CultureInfo.InvariantCulture)),
            short number => ("short", number.ToString(CultureInfo.InvariantCulture)),
            ushort number => ("ushort", number.ToString(CultureInfo.InvariantCulture)),
            int number => ("int", number.ToString(CultureInfo.InvariantCulture)),
            uint number => ("uint", number.ToString(CultureInfo.InvariantCulture)),
            long number => ("long", number.ToString(CultureInfo.InvariantCulture)),
            ulong number => ("ulong", number.ToString(CultureInfo.InvariantCulture)),
            bool flag => ("bool", flag ? "true" : "false"),
            _ => (value.GetType().FullName ?? "", Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        };
        Word(output, "type", type);
        Word(output, "value", text);
    }

    private static void TypeOf(StringBuilder output, ITypeName type)
    {
        Text(output, "type", type.FullName);
        Place(output, type.Extent);
        var element = type;
        var rank = (type as ArrayTypeName)?.Rank ?? 0;
        while (element is ArrayTypeName array) element = array.ElementType;
        if (rank != 0) Number(output, "rank", rank);
        if (element is not GenericTypeName generic) return;
        output.Append(" [");
        foreach (var argument in generic.GenericArguments) TypeOf(output, argument);
        output.Append(" ]");
    }

    private static void Place(StringBuilder output, IScriptExtent extent) =>
        output.Append(" at=").Append(extent.StartOffset).Append('-').Append(extent.EndOffset);

    private static void Flag(StringBuilder output, string key, bool value)
    {
        if (value) output.Append(' ').Append(key);
    }

    private static void Number(StringBuilder output, string key, int value) => output.Append(' ').Append(key).Append('=').Append(value);

    private static void Word(StringBuilder output, string key, string value) => output.Append(' ').Append(key).Append('=').Append(value);

    private static void List(StringBuilder output, string key, IEnumerable<string> values)
    {
        foreach (var value in values) Text(output, key, value);
    }

    private static void Text(StringBuilder output, string key, string? value)
    {
        if (value == null) return;
        output.Append(' ').Append(key).Append("=\"");
        foreach (var unit in value)
        {
            if (unit is '"' or '\\') output.Append('\\').Append(unit);
            else if (unit is >= ' ' and <= '~') output.Append(unit);
            else output.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }
        output.Append('"');
    }
}
