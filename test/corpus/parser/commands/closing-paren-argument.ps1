foo )
