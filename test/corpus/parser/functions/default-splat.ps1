function f { param([Parameter(ValueFromRemainingArguments)] $rest) g @rest @PSBoundParameters @args }
