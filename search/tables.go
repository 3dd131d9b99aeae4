package search

import (
	"bytes"
	"encoding/json"

	"congbo/search/analysis"
	"congbo/search/query"
)

//go:generate go run ./client/generate client/tables.ts

// Two types of the same name cannot be embedded side by side.
type (
	letterTables analysis.Tables
	wordTables   query.Tables
)

// ClientTables gives the TypeScript file of what the client shares with the
// analysis, the planner and the format: search/client/tables.ts.
func ClientTables() ([]byte, error) {
	letters, words := analysis.NewTables(), query.NewTables()
	all := struct {
		*letterTables
		*wordTables
		Version int                          `json:"version"`
		Lengths []int                        `json:"lengths"`
		Kinds   []string                     `json:"kinds"`
		Suggest []string                     `json:"suggestionKinds"`
		Labels  map[string]map[string]string `json:"labels"`
		Weights []float64                    `json:"kindWeights"`
		Tiers   [][2]int                     `json:"tiers"`
	}{(*letterTables)(&letters), (*wordTables)(&words), version, lengths[:], kinds, suggestionKinds, facetLabels, kindWeights, nil}
	for _, t := range tiers {
		all.Tiers = append(all.Tiers, [2]int{t.words, t.numbers})
	}
	var out bytes.Buffer
	out.WriteString("// Made by `go generate ./search` from the Go code: do not edit.\n\n/** What the client shares with the Go packages analysis, query and search. */\nexport const tables = ")
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(all)
	return bytes.Replace(append(bytes.TrimSuffix(out.Bytes(), []byte("\n")), ";\n"...), []byte("\u2028"), nil, -1), err
}
