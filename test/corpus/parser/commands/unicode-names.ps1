Größe-Anzeigen -Höhe 5
取得 -名前 'x'
naïve
