param($a = )
