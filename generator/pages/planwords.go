package pages

// planPhrases are the words that only the page of a plan needs in code.
type planPhrases struct {
	CitePlain    phrase `word:"cite-plain"`
	CiteWeb      phrase `word:"cite-web"`
	CiteRead     phrase `word:"cite-read"`
	CiteLanguage phrase `word:"cite-language"`
	CitedSummary phrase `word:"cite-summary"`
	CardHere     phrase `word:"card-here"`
	CardAll      phrase `word:"card-all"`
	CardUntil    phrase `word:"card-until"`
	CardNow      phrase `word:"card-now"`
	CardParent   phrase `word:"parent"`
	CardCited    phrase `word:"only-cited-short"`
	CardReplaced phrase `word:"replaced-by"`
	CardIssuer   phrase `word:"issuer"`
	LinkHere     phrase `word:"link-here"`
}
