data a -supportedCommand { }
data a -foo b { }
