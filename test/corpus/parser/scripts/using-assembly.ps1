using assembly System.Windows.Forms
foo
