(1).ToString()
1.5.ToString()
1kb.GetType()
0xF.GetType()
1..3
1...3
