package source

import (
	"strings"
	"sync"

	"congbo/generator/vietnamese"
)

// A vocabulary is the keys that one kind of front matter may have.
type vocabulary struct {
	keys     []key
	spelling map[string]string // folded spelling → canonical name
}

// A key of front matter: its canonical name, then the Vietnamese names that
// mean the same.
type key struct {
	name     string
	also     []string
	required bool
}

func keys(all ...key) *vocabulary {
	v := &vocabulary{keys: all, spelling: map[string]string{}}
	for _, k := range all {
		v.spelling[foldKey(k.name)] = k.name
		for _, name := range k.also {
			v.spelling[foldKey(name)] = k.name
		}
	}
	return v
}

// foldKey makes spellings of a key equal: letter case, accents, and whether
// words are parted by spaces, hyphens or underscores do not matter.
func foldKey(s string) string {
	folded := vietnamese.Fold(strings.NewReplacer("_", " ", "-", " ").Replace(s))
	return strings.Join(strings.Fields(folded), " ")
}

// canonical gives the canonical name of a key.
func (v *vocabulary) canonical(spelling string) (string, bool) {
	name, ok := v.spelling[foldKey(spelling)]
	return name, ok
}

// nearest gives the name in the vocabulary that a misspelt one was probably
// meant to be, in the language that it was written in.
func (v *vocabulary) nearest(spelling string) string {
	var names []string
	for _, k := range v.keys {
		names = append(append(names, k.name), k.also...)
	}
	return nearest(spelling, names)
}

// The vocabularies of authoring.md. Aliases are matched without accents.
type vocabularies struct {
	plan, unit, directive, page, site *vocabulary
	signer, file, correction, contact *vocabulary
	alias, succession, theme          *vocabulary
}

var words = sync.OnceValue(func() *vocabularies {
	var (
		title     = key{"title", []string{"tiêu đề", "tên", "trích yếu"}, true}
		abstract  = key{"abstract", []string{"tóm tắt"}, false}
		issuer    = key{"issuer", []string{"cơ quan ban hành", "nơi ban hành"}, true}
		place     = key{"place", []string{"địa danh", "địa phương"}, true}
		kind      = key{"type", []string{"loại", "loại văn bản"}, false}
		number    = key{"number", []string{"số", "số hiệu", "số ký hiệu", "số và ký hiệu"}, false}
		date      = key{"date", []string{"ngày", "ngày ban hành"}, false}
		signer    = key{"signer", []string{"người ký"}, false}
		carries   = key{"implements", []string{"thực hiện", "triển khai"}, false}
		basis     = key{"basis", []string{"căn cứ"}, false}
		effective = key{"effective", []string{"hiệu lực", "ngày hiệu lực", "có hiệu lực"}, false}
		expires   = key{"expires", []string{"hết hiệu lực", "ngày hết hiệu lực"}, false}
		status    = key{"status", []string{"tình trạng", "tình trạng hiệu lực", "trạng thái"}, false}
		source    = key{"source", []string{"nguồn"}, false}
		files     = key{"files", []string{"tệp", "tập tin", "tệp đính kèm"}, false}
		contact   = key{"contact", []string{"liên hệ"}, false}
		draft     = key{"draft", []string{"nháp", "bản nháp"}, false}
		publish   = key{"publish", []string{"công bố", "ngày công bố", "ngày đăng"}, false}
		slug      = key{"slug", []string{"đường dẫn"}, false}
		addresses = key{"aliases", []string{"địa chỉ cũ"}, false}
		note      = key{"note", []string{"ghi chú"}, false}
		name      = key{"name", []string{"tên"}, true}
	)
	optional := func(k key) key { k.required = false; return k }
	return &vocabularies{
		plan: keys(title, abstract, issuer, place, kind, number,
			key{"symbol", []string{"ký hiệu"}, false}, date, signer, carries, basis,
			key{"issued_with", []string{"ban hành kèm theo", "kèm theo"}, false},
			key{"recipients", []string{"nơi nhận"}, false}, effective, expires, status,
			key{"abbreviations", []string{"viết tắt", "từ viết tắt", "chữ viết tắt"}, false},
			key{"topics", []string{"chủ đề"}, false},
			key{"edition", []string{"bản", "loại bản"}, false}, source, files,
			key{"corrections", []string{"đính chính"}, false}, contact, draft, publish, slug, addresses, note),
		unit: keys(name, place,
			key{"short", []string{"tên ngắn", "viết tắt"}, false},
			key{"aliases", []string{"tên khác"}, false},
			key{"parent", []string{"trực thuộc", "cơ quan cấp trên", "cơ quan chủ quản"}, false},
			key{"level", []string{"cấp"}, false},
			key{"role", []string{"loại cơ quan", "vai trò"}, false},
			key{"collective", []string{"tên chung", "tập thể"}, false},
			key{"from", []string{"từ", "từ ngày"}, false},
			key{"until", []string{"đến", "đến ngày"}, false},
			key{"successors", []string{"kế thừa", "cơ quan kế thừa"}, false}, source,
			key{"website", []string{"trang web", "trang thông tin"}, false}, draft),
		directive: keys(title, kind, number, date, optional(issuer), optional(place), signer, effective, expires, status,
			key{"replaces", []string{"thay thế", "bãi bỏ"}, false},
			key{"amends", []string{"sửa đổi", "sửa đổi, bổ sung"}, false},
			carries, basis, source, files, note, addresses, draft),
		page: keys(title, abstract,
			key{"menu", []string{"trình đơn"}, false},
			key{"weight", []string{"thứ tự"}, false},
			key{"language", []string{"ngôn ngữ"}, false}, slug, addresses, draft, publish),
		site: keys(title,
			key{"description", []string{"mô tả"}, false},
			key{"base_url", []string{"địa chỉ", "địa chỉ trang"}, false},
			key{"language", []string{"ngôn ngữ"}, false},
			key{"time_zone", []string{"múi giờ"}, false}, optional(place),
			key{"publisher", []string{"đơn vị công bố", "cơ quan chủ quản"}, false},
			key{"licence", []string{"license", "giấy phép"}, false}, contact,
			key{"theme", []string{"giao diện"}, false},
			key{"page_size", []string{"số mục mỗi trang"}, false},
			key{"share_images", []string{"hình chia sẻ"}, false},
			key{"alternates", []string{"ngôn ngữ khác"}, false}),
		signer: keys(key{"name", []string{"họ tên", "tên"}, false}, key{"position", []string{"chức vụ"}, false},
			key{"authority", []string{"thẩm quyền", "quyền hạn"}, false}),
		file: keys(key{"path", []string{"đường dẫn", "tệp"}, false}, key{"url", []string{"địa chỉ"}, false}, optional(name),
			key{"signed", []string{"đã ký", "bản ký"}, false}),
		correction: keys(key{"date", []string{"ngày"}, true}, key{"text", []string{"nội dung"}, true}),
		contact: keys(optional(name), key{"email", []string{"thư điện tử"}, false}, key{"phone", []string{"điện thoại"}, false},
			key{"address", []string{"địa chỉ"}, false}, key{"url", []string{"trang web", "trang thông tin"}, false}),
		alias: keys(name, key{"link", []string{"liên kết"}, false}),
		succession: keys(key{"unit", []string{"đơn vị", "cơ quan"}, true}, key{"date", []string{"ngày", "từ ngày"}, false},
			key{"function", []string{"chức năng"}, false}, key{"basis", []string{"căn cứ"}, true}, note),
		theme: keys(key{"primary", []string{"màu chính"}, false}, key{"accent", []string{"màu nhấn"}, false},
			key{"emblem", []string{"biểu trưng"}, false}),
	}
})
