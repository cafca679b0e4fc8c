	Get-Process	-Name	x
	$a	=	1
