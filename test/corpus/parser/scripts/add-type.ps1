Add-Type -TypeDefinition @"
public class X { public static int Y() { return 1; } }
"@ -Language CSharp
[X]::Y()
