switch
