package problem

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

//go:embed messages/*.yaml
var catalogues embed.FS

// Words are what the catalogue of one language says of one kind of problem.
// {name} in them stands for an argument.
type Words struct {
	Says string `yaml:"says"` // what is wrong
	Do   string `yaml:"do"`   // what to do about it
}

// catalogue reads every language's messages once, when the first is needed.
var catalogue = sync.OnceValue(func() map[string]map[Code]Words {
	all := map[string]map[Code]Words{}
	files, err := fs.Glob(catalogues, "messages/*.yaml")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, file := range files {
		text, err := catalogues.ReadFile(file)
		words := map[Code]Words{}
		if err == nil {
			err = yaml.Unmarshal(text, &words)
		}
		if err != nil {
			panic(fmt.Sprintf("%s: %v", file, err)) // embedded: a test reads every one
		}
		all[strings.TrimSuffix(path.Base(file), ".yaml")] = words
	}
	return all
})

// Message gives the problem in words, in the language asked for ("vi", "en");
// a language without a catalogue reads English.
func (p Problem) Message(language string) (says, do string) {
	words, ok := catalogue()[language][p.Code]
	if !ok {
		words = catalogue()["en"][p.Code]
	}
	if words.Says == "" {
		words.Says = string(p.Code)
	}
	var pairs []string
	for i := 0; i+1 < len(p.Args); i += 2 {
		pairs = append(pairs, "{"+p.Args[i]+"}", short(p.Args[i+1]))
	}
	fill := strings.NewReplacer(pairs...)
	return fill.Replace(words.Says), fill.Replace(words.Do)
}

// longest is how much of an author's words a message quotes, in characters.
const longest = 300

// short cuts what is quoted to what can be read.
func short(words string) string {
	n := 0
	for i := range words {
		if n++; n > longest {
			return words[:i] + "…"
		}
	}
	return words
}
