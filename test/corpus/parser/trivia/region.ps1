#region Setup
$a = 1
#endregion Setup
