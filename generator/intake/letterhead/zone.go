package letterhead

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"congbo/generator/vietnamese"
)

// A zone is the top of a sheet, above the type of the document: what stands
// in its two columns, in whatever order they were read. Elements are found in
// it one after the other, and each is cut out, until the issuer is left.
type zone struct {
	text    []byte // pieces, one a line; of what was cut out, line breaks and blanks
	starts  []int  // offset of each piece
	numbers []int  // source line of each piece
}

// gaps part the columns of a line: bars of a table, tabs, wide blanks.
var gaps = pattern(`\s*[|\t]\s*|\s{3,}`)

// rules are drawn under the name of the issuer and the motto.
var rules = pattern(`[-–—=*~]{3,}|_{5,}`)

func newZone(lines []line) *zone {
	z := &zone{}
	for i := range lines {
		for _, piece := range gaps().Split(rules().ReplaceAllString(lines[i].text, "   "), -1) {
			if piece = strings.TrimSpace(piece); piece == "" || divider(piece) && !blankSerial().MatchString(piece) {
				continue
			}
			z.starts = append(z.starts, len(z.text))
			z.numbers = append(z.numbers, lines[i].number)
			z.text = append(append(z.text, piece...), '\n')
		}
	}
	return z
}

// blankSerial is what is left of a number where it is blank: `/`.
var blankSerial = pattern(`^[.…_\s]*/[.…_\s]*$`)

// line gives the source line of an offset.
func (z *zone) line(offset int) int {
	i, exact := slices.BinarySearch(z.starts, offset)
	if !exact {
		i--
	}
	if i < 0 || i >= len(z.numbers) {
		return 0
	}
	return z.numbers[i]
}

// cut removes what stands between two offsets; what stood on either side is
// in two pieces afterwards.
func (z *zone) cut(from, to int) {
	for i := from; i < to; i++ {
		if z.text[i] != '\n' {
			z.text[i] = ' '
		}
	}
	if from < to {
		z.text[from] = '\n'
	}
}

// cutAll removes every match and reports whether there was one.
func (z *zone) cutAll(re *regexp.Regexp) bool {
	found := re.FindAllIndex(z.text, -1)
	for _, at := range found {
		z.cut(at[0], at[1])
	}
	return len(found) > 0
}

// A left is a piece of the zone that nothing has claimed.
type left struct {
	text   string
	number int // source line
}

func (z *zone) left() []left {
	var all []left
	from := 0
	for raw := range strings.SplitSeq(string(z.text), "\n") {
		if text := strings.Join(strings.Fields(raw), " "); !divider(text) {
			all = append(all, left{text, z.line(from)})
		}
		from += len(raw) + 1
	}
	return all
}

// The words that stand on every sheet: the country's name and motto, and the
// Party's name. Blanks may be lost in them and lines broken; where two columns
// were read line by line the words of the other stand between them, so pieces
// of the country's name count as well.
var ornaments = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`(?i)c[ộồô]ng\s*h(?:òa|oà)\s*x(?:ã|à)\s*hội\s*chủ\s*ngh(?:ĩa|iã)\s*việt\s*nam`),
		regexp.MustCompile(`(?i)độc\s*lập\s*[-–—−.\s]*\s*tự\s*do\s*[-–—−.\s]*\s*h[ạa]nh\s*ph[úu]c`),
		regexp.MustCompile(`(?i)đảng\s*cộng\s*sản\s*việt\s*nam`),
		regexp.MustCompile(`(?i)cộng\s+h(?:òa|oà)\s+xã(?:\s+hội)?|(?:hội\s+)?chủ\s+nghĩa\s+việt\s+nam`),
	}
})

// gazette is the head of a page of the official gazette, and the titles of
// its parts.
var gazette = pattern(`(?im)^\s*(?:\d{1,4}\s+)?công\s*báo\s*/.*$|^\s*văn\s+bản\s+(?:quy\s+phạm\s+pháp\s+luật|pháp\s+luật\s+khác)\s*$|^\s*\d{1,4}\s*$`)

// marks are what is stamped on a sheet: how secret it is, how urgent, that it
// is a draft (Nghị định 30/2020/NĐ-CP, Art. 8; Luật Bảo vệ bí mật nhà nước).
var stamped = pattern(`(?im)(?:^|[\s(\["“])((?:tuyệt\s+mật|tối\s+mật|mật|hỏa\s+tốc|hoả\s+tốc|thượng\s+khẩn|khẩn|lưu\s+hành\s+nội\s+bộ|(?:bản\s+)?dự\s+thảo(?:\s+lần\s+(?:thứ\s+)?\w+)?))[\s.)\]"”]*$`)

// isStamp reports whether a line is a mark and nothing else.
func isStamp(line string) bool {
	at := stamped().FindStringIndex(line)
	return at != nil && strings.Trim(line[:at[0]], " ()[]\"“”.:") == ""
}

// longestWorded is how many bytes before a mark are looked at.
const longestWorded = 12

// wordedMark ends what stands before a word that is no mark but the end of
// another word in a title: bảo vệ bí MẬT, an toàn bảo MẬT.
var wordedMark = pattern(`(?i)(?:^|[^\pL])(?:bí|bảo|cơ)\s*$`)

// marksOf cuts the marks out of a zone.
func (z *zone) marksOf() []string {
	var marks []string
	for _, at := range stamped().FindAllSubmatchIndex(z.text, -1) {
		before := z.text[bytes.LastIndexByte(z.text[:at[2]], '\n')+1 : at[2]]
		if wordedMark().Match(before[max(0, len(before)-longestWorded):]) || !divider(string(before)) && !vietnamese.Capitals(string(z.text[at[2]:at[3]])) {
			continue // the end of another word, or of a sentence
		}
		mark := strings.ToUpper(strings.Join(strings.Fields(string(z.text[at[2]:at[3]])), " "))
		if !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
		z.cut(at[0], at[1])
	}
	return marks
}
