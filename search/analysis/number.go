package analysis

import "strings"

// A Number is a document's number as it stands in a text: 472/QĐ-UBND.
type Number struct {
	First, Last int    // indexes of its tokens
	Digits      string // 472, 66.13
	Year        string // 2021, or empty
	Symbol      string // qd|ubnd
	Type        string // qd; cv for the letters of an office, which bear no type
}

// Types are the abbreviations of document types that stand in numbers,
// folded, with the words for them (Nghị định 30/2020/NĐ-CP, annex III, and
// the normative and party types).
var types = map[string][]string{
	"qd": {"quyet dinh"}, "nq": {"nghi quyet"}, "ct": {"chi thi"}, "kh": {"ke hoach"}, "tb": {"thong bao"},
	"nd": {"nghi dinh"}, "tt": {"thong tu"}, "ttlt": {"thong tu lien tich"}, "kl": {"ket luan"}, "hd": {"huong dan"},
	"bc": {"bao cao"}, "ttr": {"to trinh"}, "ctr": {"chuong trinh"}, "cv": {"cong van"}, "cd": {"cong dien"},
	"da": {"de an", "du an"}, "pa": {"phuong an"}, "qc": {"quy che"}, "qyd": {"quy dinh"}, "pl": {"phap lenh"},
	"luat": {"luat"}, "bb": {"bien ban"}, "gm": {"giay moi"}, "tc": {"thong cao"}, "qcph": {"quy che phoi hop"},
}

// issuers are codes of those who issue documents that readers type by
// themselves: qd 472 ubnd.
var issuers = map[string]bool{
	"ubnd": true, "hdnd": true, "ttg": true, "cp": true, "tw": true, "tu": true, "bct": true, "vpcp": true,
	"ubtvqh": true, "ctn": true, "ctubnd": true, "bkhcn": true, "btc": true, "bnv": true, "bnnmt": true, "btttt": true,
	"skhcn": true, "khcn": true, "stc": true, "snv": true, "hu": true, "du": true,
}

// Terms gives the terms of a number in the index, the most particular first:
// with its year where it has one, without, and by its type alone.
func (n Number) Terms() []string {
	var all []string
	if n.Year != "" {
		all = append(all, "#"+n.Digits+"|"+n.Year+"|"+n.Symbol)
	}
	all = append(all, "#"+n.Digits+"|"+n.Symbol)
	if n.Type == "qh" { // a law or a resolution of the National Assembly
		return append(all, "#"+n.Digits+"|luat", "#"+n.Digits+"|nq")
	}
	if short := "#" + n.Digits + "|" + n.Type; short != all[len(all)-1] {
		all = append(all, short)
	}
	return all
}

// Guessed is how many of a number's terms, the last ones, name a type that is
// not written in it: 202/2025/QH15 may be a law's or a resolution's.
func (n Number) Guessed() int {
	if n.Type == "qh" {
		return 2
	}
	return 0
}

// Numbers appends to dst the document numbers among the tokens of a text, in
// every way of writing: 472/QĐ-UBND, 35/2021/NĐ-CP, 36-NQ/TW, 06/TU,
// 15972/SXD-QLN&TTBĐS, 66.13/2026/NQ-CP, 173  /KH-UBND, 10- CTr/TU.
func Numbers(dst []Number, text string, tokens []Token) []Number {
	for i := 0; i < len(tokens); i++ {
		if !tokens[i].Digits || len(tokens[i].Fold) > 8 {
			continue
		}
		if n, ok := number(text, tokens, i); ok {
			dst = append(dst, n)
			i = n.Last
		}
	}
	return dst
}

// NumberTerms gives the terms of all document numbers in a text.
func NumberTerms(text string) []string {
	var all []string
	for _, n := range Numbers(nil, text, Tokens(nil, text)) {
		all = append(all, n.Terms()...)
	}
	return all
}

// number reads the number that starts with token i.
func number(text string, tokens []Token, i int) (n Number, ok bool) {
	n = Number{First: i, Last: i, Digits: tokens[i].Fold}
	for at := i + 1; at < len(tokens) && at <= i+8; at++ {
		t := tokens[at]
		sign, blanks := between(text, tokens[at-1], t)
		if sign == 0 || sign == '.' && n.Symbol == "" {
			break
		}
		if n.Symbol == "" && n.Year == "" && sign == '/' && blanks == 0 && isYear(t) {
			n.Year = t.Fold
			continue
		}
		if t.Digits || !symbolic(t, blanks) {
			break
		}
		if n.Symbol == "" {
			n.Symbol = t.Fold
		} else {
			n.Symbol += "|" + t.Fold
		}
		n.Last = at
	}
	if n.Symbol == "" {
		return n, false
	}
	n.classify()
	return n, true
}

// between gives the one sign that stands between two tokens, any dash being
// a dash, and how many blanks; 0 where there is no sign, or more than one.
func between(text string, a, b Token) (sign rune, blanks int) {
	for _, r := range text[a.Stop:b.Start] {
		switch {
		case widthless(r):
		case separation(r) == blank || r == '\n' || r == '\r':
			blanks++
		case sign != 0:
			return 0, blanks
		case isDash(r):
			sign = '-'
		case r == '/' || r == '.':
			sign = r
		default:
			return 0, blanks
		}
	}
	return sign, blanks
}

// symbolic reports whether a token can belong to a number's symbol. After a
// blank only capitals can, so that words after a dash stay words.
func symbolic(t Token, blanks int) bool {
	if t.Upper {
		return true
	}
	if blanks > 0 || t.Code%6 != 0 {
		return false
	}
	if _, ok := types[t.Fold]; ok || issuers[t.Fold] {
		return true
	}
	return len(t.Fold) > 1 && !strings.ContainsAny(t.Fold, "aeiouy")
}

func isYear(t Token) bool {
	return t.Digits && len(t.Fold) == 4 && (t.Fold[:2] == "19" || t.Fold[:2] == "20")
}

// classify finds the type in the symbol, and parts what was written
// together: QĐUBND.
func (n *Number) classify() {
	first, rest, _ := strings.Cut(n.Symbol, "|")
	if _, ok := types[first]; !ok {
		for size := min(4, len(first)-2); size >= 2; size-- {
			if _, ok := types[first[:size]]; ok && issuers[first[size:]] {
				n.Symbol = first[:size] + "|" + first[size:]
				if rest != "" {
					n.Symbol += "|" + rest
				}
				n.Type = first[:size]
				return
			}
		}
	}
	switch {
	case types[first] != nil:
		n.Type = first
	case strings.HasPrefix(first, "qh") && len(first) > 2 && first[2] <= '9':
		n.Type = "qh"
	default:
		n.Type = "cv"
	}
}

// TypedNumber is a number that a reader typed as words: quyết định 472,
// qd 472 ubnd, 472 qd.
type TypedNumber struct {
	First, Last int
	Terms       []string // the most particular first
}

// TypedNumbers finds the numbers that stand as words among the tokens of a
// query.
func TypedNumbers(tokens []Token) []TypedNumber {
	var all []TypedNumber
	for i, t := range tokens {
		if !t.Digits || len(t.Fold) > 8 {
			continue
		}
		kind, first := typeBefore(tokens, i)
		last := i
		if kind == "" && i+1 < len(tokens) && types[tokens[i+1].Fold] != nil && !tokens[i+1].toned() {
			kind, last = tokens[i+1].Fold, i+1
		}
		if kind == "" {
			continue
		}
		found := TypedNumber{First: first, Last: last}
		if last+1 < len(tokens) && issuers[tokens[last+1].Fold] {
			found.Last = last + 1
			found.Terms = append(found.Terms, "#"+t.Fold+"|"+kind+"|"+tokens[last+1].Fold)
		}
		found.Terms = append(found.Terms, "#"+t.Fold+"|"+kind)
		all = append(all, found)
	}
	return all
}

// typedFor are short forms that readers type for words which documents
// write out.
var typedFor = map[string]string{"dn": "doanh nghiệp"}

// Unglued parts what readers type without a blank, a document's type and its
// number: nq52, 472qd; and writes out what they shorten.
func Unglued(tokens []Token) []Token {
	var all []Token
	for _, t := range tokens {
		if words := typedFor[t.Fold]; words != "" && t.Code == 0 {
			for i, w := range Tokens(nil, words) {
				w.Start, w.Stop = t.Stop, t.Stop
				if i == 0 {
					w.Start, w.Gap = t.Start, t.Gap
				}
				all = append(all, w)
			}
			continue
		}
		digits := strings.Trim(t.Fold, "abcdefghijklmnopqrstuvwxyz")
		letters, before := strings.CutSuffix(t.Fold, digits)
		if !before {
			letters = strings.TrimPrefix(t.Fold, digits)
		}
		if digits == "" || letters == "" || len(letters)+len(digits) != len(t.Fold) || strings.Trim(digits, "0123456789") != "" || types[letters] == nil || t.toned() {
			all = append(all, t)
			continue
		}
		kind, number := t, t
		kind.Fold = letters
		number.Fold, number.Code, number.Digits, number.Upper = strings.TrimLeft(digits[:len(digits)-1], "0")+digits[len(digits)-1:], 0, true, false
		if before {
			kind.Stop, number.Start, number.Gap = t.Stop-len(digits), t.Stop-len(digits), blank
			all = append(all, kind, number)
		} else {
			number.Stop, kind.Start, kind.Gap = t.Start+len(digits), t.Start+len(digits), blank
			all = append(all, number, kind)
		}
	}
	return all
}

// Typed gives the terms of a number in a query. Where its type stands before
// it and not in it (nq36-tw, quyết định 472/UBND), that with the type in it
// comes first.
func (n Number) Typed(tokens []Token) []string {
	kind, _ := typeBefore(tokens, n.First)
	if n.Type != "cv" || kind == "" || kind == "cv" {
		return n.Terms()
	}
	with := n
	with.Symbol, with.Type = kind+"|"+n.Symbol, kind
	return append(with.Terms(), n.Terms()...)
}

// toned reports whether the token bears a tone: no abbreviation does.
func (t Token) toned() bool { return t.Code%6 != 0 }

// typeBefore finds the type that ends right before token i, `số` aside, and
// where it starts.
func typeBefore(tokens []Token, i int) (kind string, first int) {
	end := i
	if end > 0 && tokens[end-1].Fold == "so" {
		end--
	}
	for size := min(4, end); size >= 1; size-- {
		words := make([]string, 0, 4)
		for _, t := range tokens[end-size : end] {
			words = append(words, t.Fold)
		}
		phrase := strings.Join(words, " ")
		for _, short := range typeNames {
			for _, long := range types[short] {
				if long == phrase {
					return short, end - size
				}
			}
		}
	}
	if end > 0 && types[tokens[end-1].Fold] != nil && !tokens[end-1].toned() {
		return tokens[end-1].Fold, end - 1
	}
	return "", i
}

// TypeBefore gives where the words for a document's type start that end
// right before token i, `số` included; i where there are none.
func TypeBefore(tokens []Token, i int) int {
	kind, first := typeBefore(tokens, i)
	if kind == "" && i > 0 && tokens[i-1].Fold == "so" {
		return i - 1
	}
	return first
}
