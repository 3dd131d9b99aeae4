package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/search/analysis"
)

// A part is a piece of a query: words in quotation marks, or what stands
// between such pieces.
type part struct {
	text     string
	quoted   bool
	excluded bool // a minus stands before the quotation mark
}

// longest is how many characters of a query are read.
const longest = 400

// cut gives the beginning of a query.
func cut(query string) string {
	n := 0
	for i := range query {
		if n == longest {
			return query[:i]
		}
		n++
	}
	return query
}

// parts cuts a query at its quotation marks. One that is never closed, as
// while typing, quotes nothing.
func parts(query string) []part {
	var all []part
	for {
		open, size := quote(query)
		if open < 0 {
			break
		}
		stop, end := quote(query[open+size:])
		if stop < 0 {
			query = query[:open] + " " + query[open+size:]
			continue
		}
		before := query[:open]
		excluded := strings.HasSuffix(before, "-") && (len(before) == 1 || isBlank(before[len(before)-2]))
		if excluded {
			before = before[:len(before)-1]
		}
		all = append(all, part{text: before + " "}, part{text: query[open+size : open+size+stop], quoted: true, excluded: excluded})
		query = query[open+size+stop+end:]
	}
	return append(all, part{text: query})
}

// quote finds the first quotation mark of any kind.
func quote(s string) (at, size int) {
	at = strings.IndexAny(s, "\"“”„«»")
	if at < 0 {
		return at, 0
	}
	_, size = utf8.DecodeRuneInString(s[at:])
	return at, size
}

// isBlank knows the blanks that a keyboard makes.
func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }

// excluded reports whether a minus stands right before a word, and a blank
// or nothing before the minus: cung -cầu.
func excluded(text string, t analysis.Token) bool {
	return !t.Digits && t.Start > 0 && text[t.Start-1] == '-' && (t.Start == 1 || isBlank(text[t.Start-2]))
}

// Function words say little by themselves: a result need not have them. They
// are known by their accents; those of the second row also without.
const (
	accentedWords = "và của các những cho được về trong với là để thì mà do tại bởi nhằm hoặc này"
	plainWords    = "va cua cac nhung cho hoac"
)

var functionWords, plainFunctionWords = functionWordTables()

func functionWordTables() (accented, plain map[string]bool) {
	accented, plain = map[string]bool{}, map[string]bool{}
	for _, t := range analysis.Tokens(nil, accentedWords) {
		accented[t.Word()] = true
	}
	for _, t := range analysis.Tokens(nil, plainWords) {
		plain[t.Fold] = true
	}
	return accented, plain
}

// questions are what turns words into a question, or asks politely: a result
// need not have them where there are other words. The longest of them that
// stands at a place counts; those of one word are known by their accents
// only, but for gì and nào.
const questions = "ai chịu trách nhiệm|ai có thẩm quyền|ai phụ trách|ai chủ trì|ai quản lý|ai thực hiện|ai làm|ai phải|ai được|ai là|báo cho ai|hỏi ai|gặp ai|" +
	"đơn vị nào|cơ quan nào|bộ phận nào|tổ chức nào|nơi nào|lúc nào|khi nào|làm như thế nào|làm thế nào|như thế nào|thế nào|ra sao|làm sao|tại sao|vì sao|" +
	"phải làm gì|cần làm gì|làm gì|làm những gì|có những gì|những gì|việc gì|là gì|có nhiệm vụ gì|nhiệm vụ gì|trách nhiệm gì|trách nhiệm của|nhiệm vụ của|" +
	"bao nhiêu|bao giờ|bao lâu|có mấy|ở đâu|cho tôi biết|cho biết|cho hỏi|xin hỏi|tôi muốn biết|tôi muốn|thông tin về|liên quan đến|có được không|được không|gì|nào|mấy|đâu|sao|ạ"

var questionWords = questionTable()

func questionTable() [][]analysis.Token {
	var all [][]analysis.Token
	for phrase := range strings.SplitSeq(questions, "|") {
		all = append(all, analysis.Tokens(nil, phrase))
	}
	slices.SortStableFunc(all, func(a, b []analysis.Token) int { return len(b) - len(a) })
	return all
}

// asking gives how many tokens from the i-th on are question words.
func asking(tokens []analysis.Token, i int, accented bool) int {
	if t := tokens[i]; t.Fold == "ai" && t.Code == 0 && !t.Upper && (i == 0 || i == len(tokens)-1) && accented {
		if n := asked(tokens[i:], accented); n > 0 {
			return n
		}
		return 1
	}
	return asked(tokens[i:], accented)
}

func asked(tokens []analysis.Token, accented bool) int {
	for _, phrase := range questionWords {
		if len(phrase) > len(tokens) || !accented && len(phrase) == 1 && phrase[0].Fold != "gi" && phrase[0].Fold != "nao" {
			continue
		}
		same := true
		for k, w := range phrase {
			t := tokens[k]
			same = same && t.Fold == w.Fold && (!accented || t.Code == w.Code) && (k == 0 || t.Gap == 0)
		}
		if same {
			return len(phrase)
		}
	}
	return 0
}

// Functional reports whether a word, written with its accents, says little
// by itself.
func Functional(t analysis.Token) bool { return functionWords[t.Word()] }

// Tables are what the client in the browser has to know of this package
// beside its rules: search/client/tables.ts is made of them.
type Tables struct {
	Accented   string      `json:"functionWords"`      // analysed: folded form and code of each
	Plain      string      `json:"plainFunctionWords"` // folded forms
	Confusions [][2]string `json:"confusions"`
	Questions  string      `json:"questionWords"` // as function words, those of most words first
}

// NewTables gives the tables.
func NewTables() Tables {
	phrases := make([]string, len(questionWords))
	for i, phrase := range questionWords {
		phrases[i] = analysed(phrase)
	}
	return Tables{analysed(analysis.Tokens(nil, accentedWords)), plainWords, confusions, strings.Join(phrases, "|")}
}

// analysed writes words so that the client need not analyse them.
func analysed(tokens []analysis.Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = fmt.Sprint(t.Fold, t.Code)
	}
	return strings.Join(words, " ")
}
