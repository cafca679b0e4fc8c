foreach($x in$y){$x}
