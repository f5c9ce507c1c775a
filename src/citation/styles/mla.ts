/**
 * The MLA Handbook, 9th edition: an entry of the works cited for an article in an online newspaper. In
 * CSL 1.0.2, as a processor reads it.
 */
export const MLA = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"
  demote-non-dropping-particle="sort-only">
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" sort-separator=", " and="text" delimiter=", "
        delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
    </names>
  </macro>
  <macro name="issued">
    <date variable="issued">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="access">
    <choose>
      <if variable="issued" match="none">
        <group delimiter=" " suffix=".">
          <text term="accessed" text-case="capitalize-first"/>
          <date variable="accessed">
            <date-part name="day" suffix=" "/>
            <date-part name="month" form="short" suffix=" "/>
            <date-part name="year"/>
          </date>
        </group>
      </if>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="3" et-al-use-first="1">
    <layout>
      <group delimiter=" ">
        <text macro="author" suffix="."/>
        <text variable="title" text-case="title" quotes="true" suffix="."/>
        <group delimiter=", " suffix=".">
          <text variable="container-title" font-style="italic"/>
          <text macro="issued"/>
          <text variable="URL"/>
        </group>
        <text macro="access"/>
      </group>
    </layout>
  </bibliography>
</style>`;
