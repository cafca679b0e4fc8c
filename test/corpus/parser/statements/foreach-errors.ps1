foreach
